#!/usr/bin/env node
// The command.
import { run } from './run.js'

await run('cli.ts')
