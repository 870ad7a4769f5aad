#!/usr/bin/env node
// The command: teaches Node to read TypeScript, then hands over to cli.ts. JavaScript, because Node starts here.
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
