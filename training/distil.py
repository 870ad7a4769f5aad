"""Distils the average of several readers into one of the same size.

    npx tsx training/lines-of-messages.ts > lines.ndjson
    python training/distil.py --corpus training/corpus --lines lines.ndjson --teachers FOLDER FOLDER --start reader.pt --out FOLDER

Begins from the weights of one reader (reader.pt, which train.py leaves beside its --out) and teaches it, for a little more than an epoch:
    lines of the corpus   half their labels, half the teachers' average; a trait in `maybe` by the teachers alone
    other texts           the teachers' average alone: runs of lines joined anew, and the lines and passages of whole messages, on which
                          the teachers have learned nothing and so say what they would say of a stranger's mail
    own words             their labels
Writes what train.py writes. About 20 minutes on two cores, five of them to ask the teachers."""
import argparse, json, os, random, time
import numpy as np, onnxruntime, torch
import train as recipe
from transformers import AutoTokenizer

def answers(model, tok, rows):
    """What a stored reader says, one text a call as in the product: [texts, answers]."""
    options = onnxruntime.SessionOptions(); options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(os.path.join(model, 'reader.onnx'), options, providers=['CPUExecutionProvider'])
    return np.array([session.run(['p'], {'ids': np.array([i], dtype=np.int64), 'mask': np.ones((1, len(i)), dtype=np.int64)})[0][0] for i in recipe.encode(tok, rows)])

def unlabelled(lines, train, seed):
    """Texts that no teacher has learned: runs joined with other seeds than train.py's, pairs of strangers, lines of whole messages."""
    rng = random.Random(seed); rows = []
    for k in (11, 12, 13): rows += recipe.paragraphs(train, k)
    spoken = [r for r in train if r.get('kind') in ('sentence', 'push', 'preheader')]
    for _ in range(5000):
        a, b = rng.sample(spoken, 2); rows.append({'text': ' '.join(r['text'] if r['text'][-1] in '.!?:' else r['text'] + '.' for r in (a, b)), 'kind': 'paragraph'})
    rows += [json.loads(l) for l in open(lines, encoding='utf-8')]
    seen = set(); return [r for r in rows if not (r['text'] in seen or seen.add(r['text']))]

def main():
    a = argparse.ArgumentParser()
    for name in ('corpus', 'lines', 'start', 'out'): a.add_argument(f'--{name}', required=True)
    a.add_argument('--teachers', nargs='+', required=True); a.add_argument('--epochs', type=float, default=1.2); a.add_argument('--seed', type=int, default=7); a = a.parse_args()
    os.makedirs(a.out, exist_ok=True); tok = AutoTokenizer.from_pretrained(recipe.BASE); rows = recipe.load(a.corpus); parts = recipe.split(rows)
    lines = [r for r in parts['train'] if 'traits' in r]; own = [r for r in parts['train'] if 'mentions' in r]; other = unlabelled(a.lines, parts['train'], 5)
    said = np.mean([answers(t, tok, lines + other) for t in a.teachers], axis=0); print('teachers asked', len(lines), len(other), flush=True)
    T, M = set(recipe.TRAITS), set(recipe.MENTIONS); y, care = [], []
    for r, q in zip(lines, said):
        y.append([q[j] if t in r['maybe'] else .5 * (t in r['traits']) + .5 * q[j] for j, t in enumerate(recipe.ANSWERS)])
        care.append([0. if t in M else .5 if t in r['maybe'] else 1. + (t in r['traits']) for t in recipe.ANSWERS])
    for q in said[len(lines):]: y.append(list(q)); care.append([1.3 if t in T else 0. for t in recipe.ANSWERS])
    for r in own: y.append([float(t in r['mentions']) for t in recipe.ANSWERS]); care.append([0. if t in T or t in r['maybe'] else 1. + (t in r['mentions']) for t in recipe.ANSWERS])
    y, care, all_ = torch.tensor(np.array(y), dtype=torch.float32), torch.tensor(care), lines + other + own
    torch.manual_seed(a.seed); random.seed(a.seed)
    model = recipe.Reader(); model.load_state_dict(torch.load(a.start)); ids, unknown = recipe.encode(tok, all_), recipe.encode(tok, all_, 'text')
    head = [p for n, p in model.named_parameters() if not n.startswith('encoder')]; rates, size = (1.3e-4, 1e-3), 32
    opt = torch.optim.AdamW([{'params': model.encoder.parameters()}, {'params': head}], lr=rates[0], weight_decay=.01, fused=True)
    steps, step, start = int(a.epochs * -(-len(all_) // size)), 0, time.time()
    while step < steps:
        model.train(); order = list(range(len(all_))); random.shuffle(order)
        pools = [sorted(order[i:i + size * 20], key=lambda i: len(ids[i])) for i in range(0, len(order), size * 20)]
        batches = [p[i:i + size] for p in pools for i in range(0, len(p), size)]; random.shuffle(batches)
        for b in batches[:steps - step]:
            step += 1; f = min(1, step / (.05 * steps)) * max(.01, 1 - step / steps)
            for g, r in zip(opt.param_groups, rates): g['lr'] = r * f
            with torch.autocast('cpu', dtype=torch.bfloat16): z = model.logits(*recipe.batch([(unknown if random.random() < .2 else ids)[i] for i in b]))
            loss = (torch.nn.functional.binary_cross_entropy_with_logits(z.float(), y[b], reduction='none') * care[b]).sum() / len(b)
            opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(), 1.); opt.step()
            if step % 200 == 0: print(f'step {step} of {steps}, {time.time() - start:.0f} s', flush=True)
    card = {'distilled': {'teachers': len(a.teachers), 'other_texts': len(other), 'epochs': a.epochs, 'seed': a.seed}}
    recipe.finish(model, tok, a.out, rows, parts, card)

if __name__ == '__main__': main()
