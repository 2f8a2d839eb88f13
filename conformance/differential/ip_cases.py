# Random addresses and networks of module ipaddress. Usage: ip_cases.py SEED N
import ipaddress

from cases import count, pick, rnd


def attempt(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


def four():
    return '.'.join(str(pick([0, 1, 10, 127, 192, 168, 224, 255, 256, rnd(256), '', '01', 'a'])) if rnd(12) == 0 else str(rnd(256)) for _ in range(pick([4, 4, 4, 4, 4, 4, 3, 5])))


def six():
    parts = [pick(['0', '1', 'ffff', '2001', 'db8', 'fe80', '', 'g', '12345', 'AbC']) if rnd(3) else '0' for _ in range(pick([8, 8, 7, 6, 4, 3, 9, 2]))]
    text = ':'.join(parts)
    if rnd(3) == 0:
        text = text.replace(':0:', '::', 1)
    if rnd(6) == 0:
        text += ':' + four()
    if rnd(8) == 0:
        text += pick(['%eth0', '%', '%1%2'])
    return text


FACTS = ['is_private', 'is_global', 'is_multicast', 'is_reserved', 'is_link_local', 'is_loopback', 'is_unspecified', 'compressed', 'exploded', 'reverse_pointer', 'packed']


def facts(x):
    return [attempt(getattr, x, name) for name in FACTS] + [attempt(getattr, x, name) for name in ('ipv4_mapped', 'sixtofour', 'teredo', 'is_site_local', 'scope_id')]


def net():
    if rnd(2):
        return '%d.%d.%d.%d/%d' % (rnd(256), rnd(256), rnd(256), rnd(256), rnd(33))
    return '%x:%x::%x/%d' % (rnd(65536), rnd(65536), rnd(65536), rnd(129))


for case in range(count):
    kind = rnd(4)
    if kind == 0:
        text = pick([four, six])()
        print(case, repr(text), attempt(ipaddress.IPv4Address, text), attempt(ipaddress.IPv6Address, text))
    elif kind == 1:
        x = pick([ipaddress.IPv4Address, ipaddress.IPv6Address])
        n = rnd(2 ** 22) << rnd(107) if x is ipaddress.IPv6Address else rnd(2 ** 22) << rnd(11)
        print(case, n, facts(x(n)), x(n) + 5, attempt(format, x(n), pick(['x', '#b', '_X', 'n', 's', '#_x', 'q'])))
    elif kind == 2:
        a, b = (ipaddress.ip_network(net(), strict=False) for _ in range(2))
        print(case, a, b, facts(a)[:9], a.num_addresses, a.broadcast_address, a.hostmask, attempt(lambda: a < b), a == b, attempt(a.subnet_of, b), attempt(a.overlaps, b), attempt(a.supernet), attempt(lambda: list(a.subnets(3))[:3]),
              attempt(lambda: list(b.supernet(min(4, b.prefixlen)).address_exclude(b))))
    else:
        base = rnd(2 ** 31)
        first, last = ipaddress.IPv4Address(base), ipaddress.IPv4Address(base + rnd(5000))
        nets = list(ipaddress.summarize_address_range(first, last))
        print(case, first, last, nets, list(ipaddress.collapse_addresses(nets + [first + rnd(9) for _ in range(5)])), attempt(ipaddress.ip_interface, net()), attempt(ipaddress.ip_network, net()))
