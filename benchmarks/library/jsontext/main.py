# JSON: records encoded and decoded, with text, numbers, nesting and escapes.
import json


def run():
    records = []
    seed = 7
    for i in range(3000):
        seed = seed * 16807 % 2147483647
        records.append({'id': i, 'name': 'name "%d"\n\u00e9' % (seed % 1000), 'score': seed / 1000.0, 'tags': ['a', 'bb', str(seed)], 'nested': {'on': seed % 2 == 0, 'none': None, 'list': list(range(seed % 10))}})
    text = json.dumps(records)
    back = json.loads(text)
    pretty = json.dumps(back[:500], indent=2, sort_keys=True)
    again = json.loads(pretty)
    total = len(text) + len(pretty) + len(again)
    for r in back:
        total += len(r['nested']['list']) + int(r['score'])
    return total
