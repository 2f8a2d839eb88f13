# Networks and interfaces of different zones were equal, interfaces told the zone in texts without one, and exploded texts of interfaces lacked the prefix.
from ipaddress import *

a, b = IPv6Network("::1"), IPv6Network("::1%z")
print(a == b, a < b, a <= b, a > b, a.compare_networks(b), b.subnet_of(a))  # expect: False False False True 1 False
i = IPv6Interface("::1%z/64")
print(i, i.ip, i.with_prefixlen, i.with_netmask)  # expect: ::1%z/64 ::1 ::1/64 ::1/ffff:ffff:ffff:ffff::
print(i.exploded, IPv4Interface("1.2.3.4/8").exploded)  # expect: 0000:0000:0000:0000:0000:0000:0000:0001/64 1.2.3.4/8

# What is wrong is told when the first network is asked for.
late = [IPv4Network("1.0.0.0/8").subnets(new_prefix=7), summarize_address_range(IPv4Address(2), IPv4Address(1))]
for it in late:
    try:
        next(it)
    except ValueError as e:
        print(e)
# expect: new prefix must be longer
# expect: last IP address must be greater than first
