# Methods of str and bytes: split, join, replace, find, strip, case, translate, format, encode.
def run():
    words = ['alpha', 'Beta', 'GAMMA', 'délta', 'epsilon', 'zeta', 'eta', 'Theta']
    text = ' '.join([words[i * i % 8] + str(i) for i in range(20000)])
    total = 0
    for _ in range(5):
        parts = text.split(' ')
        total += len(parts) + len('-'.join(parts)) + len(text.replace('eta', 'ETA')) + text.count('ps') + text.find('zeta19999') + text.rfind('Beta1')
        total += len(text.upper()) + len(text.lower()) + len(text.title()) + len(text.swapcase()) + len(text.casefold())
        total += len(text.translate({97: 'A', 101: None})) + len(text.encode('utf-8')) + len(text.encode('utf-8').decode('utf-8')) + len(text.partition('eta9')[2])
        for p in parts:
            if p.startswith('a') or p.endswith('9') and p.strip('a9').isalpha():
                total += len(p.zfill(12)) + len(p.center(20, '*')) + len(p.capitalize())
            if p.isdigit() or p.islower():
                total += 1
            total += len('%s:%d' % (p, total % 7)) + len(f'{p!r:>14}') + len('{:<9}|{:>6.2f}'.format(p, 1.5))
    return total
