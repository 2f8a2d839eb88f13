# Networks and interfaces: forms, attributes, relations, ranges and errors.
import ipaddress
from ipaddress import *
def t(s):
    try: r=eval(s); print(s,'->',repr(r)[:400])
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in r'''IPv6Address('1:::2')
IPv6Address('1::2::3')
IPv6Address('1:2:3:4:5:6:7:8:9')
IPv6Address('1:2:3:4:5:6:7::8:9')
IPv6Address('1:2:3:4:5:6:7:')
IPv6Address(':2:3:4:5:6:7:8')
IPv6Address('1:2:3:4:5:6:7')
IPv6Address('12345::')
IPv6Address('g::')
IPv6Address('::1.2.3.256')
IPv6Address('')
IPv6Address('::1/64')
IPv6Address('1:2:3:4:5:6:7:1.2.3.4')
IPv6Address('::1%eth0'), IPv6Address('::1%eth0').scope_id, IPv6Address('::1').scope_id
IPv6Address('::1%')
IPv6Address('::1%a%b')
IPv6Address('a'*50)
IPv6Address('::1%eth0')==IPv6Address('::1'), hash(IPv6Address('::1%eth0'))==hash(IPv6Address('::1%eth0'))
IPv6Address('::1').exploded, IPv6Address('::1').compressed, IPv6Address('::1').reverse_pointer, IPv6Address('::1').packed
IPv6Address('::ffff:1.2.3.4').ipv4_mapped, IPv6Address('2002:102:304::').sixtofour, IPv6Address('2001:0:1:2:3:4:5:6').teredo, IPv6Address('::1').ipv4_mapped, IPv6Address('::1').sixtofour, IPv6Address('::1').teredo
IPv6Address('fe80::1').is_link_local, IPv6Address('fec0::1').is_site_local, IPv6Address('fc00::1').is_private, IPv6Address('ff00::').is_multicast, IPv6Address('::1').is_loopback, IPv6Address('::').is_unspecified, IPv6Address('4000::').is_reserved, IPv6Address('2001:4860::').is_global, IPv6Address('::ffff:10.0.0.1').is_private, IPv6Address('2001:1::1').is_global
IPv6Address('::1')+1, IPv6Address('::1%e')+1
IPv4Network('10.0.0.0/8')
IPv4Network('10.0.0.0/8').network_address, IPv4Network('10.0.0.0/8').broadcast_address, IPv4Network('10.0.0.0/8').netmask, IPv4Network('10.0.0.0/8').hostmask, IPv4Network('10.0.0.0/8').prefixlen, IPv4Network('10.0.0.0/8').num_addresses, IPv4Network('10.0.0.0/8').with_prefixlen, IPv4Network('10.0.0.0/8').with_netmask, IPv4Network('10.0.0.0/8').with_hostmask
IPv4Network('10.0.0.0/30')[1], IPv4Network('10.0.0.0/30')[-1], list(IPv4Network('10.0.0.0/30')), list(IPv4Network('10.0.0.0/30').hosts()), list(IPv4Network('10.0.0.0/31').hosts()), list(IPv4Network('10.0.0.0/32').hosts())
IPv4Network('10.0.0.0/30')[4]
IPv4Network('10.0.0.0/30')[-5]
IPv4Network('10.0.0.0/30')['a']
len(IPv4Network('10.0.0.0/30'))
IPv4Address('10.0.0.1') in IPv4Network('10.0.0.0/30'), '10.0.0.1' in IPv4Network('10.0.0.0/30') if 0 else 1, IPv6Address('::1') in IPv4Network('10.0.0.0/30')
'10.0.0.1' in IPv4Network('10.0.0.0/30')
IPv4Network('10.0.0.0/24').subnet_of(IPv4Network('10.0.0.0/8')), IPv4Network('10.0.0.0/8').supernet_of(IPv4Network('10.0.0.0/24')), IPv4Network('10.0.0.0/8').overlaps(IPv4Network('10.0.0.0/24'))
IPv4Network('10.0.0.0/24').subnet_of(IPv6Network('::/8'))
list(IPv4Network('10.0.0.0/24').subnets()), list(IPv4Network('10.0.0.0/24').subnets(2)), list(IPv4Network('10.0.0.0/24').subnets(new_prefix=25))
list(IPv4Network('10.0.0.0/24').subnets(prefixlen_diff=3,new_prefix=25))
list(IPv4Network('10.0.0.0/24').subnets(new_prefix=23))
list(IPv4Network('10.0.0.0/24').subnets(new_prefix=33))
list(IPv4Network('10.0.0.0/24').subnets(-1))
list(IPv4Network('10.0.0.0/32').subnets())
IPv4Network('10.0.0.0/24').supernet(), IPv4Network('10.0.0.0/24').supernet(3), IPv4Network('10.0.0.0/24').supernet(new_prefix=20), IPv4Network('0.0.0.0/0').supernet()
IPv4Network('10.0.0.0/24').supernet(30)
IPv4Network('10.0.0.0/24').supernet(new_prefix=25)
IPv4Network('10.0.0.0/24').supernet(2,new_prefix=20)
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('10.0.0.3/32')))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('11.0.0.3/32')))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv6Network('::/32')))
list(IPv4Network('10.0.0.0/28').address_exclude(5))
list(IPv4Network('10.0.0.0/28').address_exclude(IPv4Network('10.0.0.0/28')))
IPv4Network('10.0.0.0/8').compare_networks(IPv4Network('10.0.0.0/9')), IPv4Network('10.0.0.0/8').compare_networks(IPv4Network('11.0.0.0/8'))
IPv4Network('10.0.0.0/8').compare_networks(IPv6Network('::/8'))
IPv4Network('10.0.0.0/8')<IPv4Network('10.0.0.0/9'), IPv4Network('10.0.0.0/8')==IPv4Network('10.0.0.0/8'), IPv4Network('10.0.0.0/8')==IPv4Address('10.0.0.0')
IPv4Network('10.0.0.0/8')<IPv4Address('10.0.0.0')
IPv4Network('10.0.0.0/8').is_private, IPv4Network('10.0.0.0/8').is_global, IPv4Network('224.0.0.0/4').is_multicast, IPv4Network('0.0.0.0/0').is_private, IPv4Network('100.64.0.0/10').is_global, IPv4Network('127.0.0.0/8').is_loopback,IPv4Network('0.0.0.0/32').is_unspecified,IPv4Network('240.0.0.0/5').is_reserved,IPv4Network('169.254.0.0/16').is_link_local
IPv4Network('10.0.0.0/8').reverse_pointer, IPv6Network('2001:db8::/32').reverse_pointer
IPv4Network('10.0.0.0/8').__reduce__()
hash(IPv4Network('10.0.0.0/8'))==hash(IPv4Network('10.0.0.0/8'))
str(IPv4Network('10.0.0.0/8')), IPv4Network('10.0.0.0/8').compressed, IPv4Network('10.0.0.0/8').exploded, IPv6Network('::/8').exploded, IPv6Network('::/8').compressed
IPv4Network(b'\n\0\0\0'), IPv4Network(10), IPv4Network('10.0.0.0/0.255.255.255')
IPv4Network('10.0.0.0/255.255.255')
IPv4Network('10.0.0.0/a')
IPv4Network('10.0.0.0/0.0.0.0'), IPv4Network('0.0.0.0/0.0.0.0'), IPv4Network('0.0.0.0/255.255.255.255')
IPv6Network('::1/64')
IPv6Network('::/129')
IPv6Network('::/ffff::')
list(IPv6Network('2001:db8::/126').hosts()), list(IPv6Network('2001:db8::/127').hosts()), list(IPv6Network('2001:db8::/128').hosts())
IPv6Network('2001:db8::/32').num_addresses, IPv6Network('fec0::/10').is_site_local
IPv6Network('::1%e/128')
IPv4Interface('1.2.3.4/24'), IPv4Interface('1.2.3.4/24').ip, IPv4Interface('1.2.3.4/24').network, IPv4Interface('1.2.3.4/24').netmask, IPv4Interface('1.2.3.4/24').hostmask, str(IPv4Interface('1.2.3.4/24')), IPv4Interface('1.2.3.4/24').with_netmask, IPv4Interface('1.2.3.4/24').with_hostmask, IPv4Interface('1.2.3.4/24').with_prefixlen
IPv4Interface('1.2.3.4/24')==IPv4Interface('1.2.3.4/25'), IPv4Interface('1.2.3.4/24')<IPv4Interface('1.2.3.4/25'), IPv4Interface('1.2.3.4/24')==IPv4Address('1.2.3.4'), IPv4Interface('1.2.3.4/24')<IPv4Address('1.2.3.5')
IPv4Interface('1.2.3.4/24')+1
IPv4Interface('1.2.3.4/24').__reduce__(), int(IPv4Interface('1.2.3.4/24')), isinstance(IPv4Interface('1.2.3.4/24'),IPv4Address)
IPv6Interface('fe80::1%e/64'), IPv6Interface('::1/64').network, IPv6Interface('::1/64').is_loopback, IPv6Interface('::/0').is_unspecified
v4_int_to_packed(1), v6_int_to_packed(1)
v4_int_to_packed(-1)
v4_int_to_packed(2**32)
v6_int_to_packed(2**128)
list(summarize_address_range(IPv4Address('1.1.1.0'),IPv4Address('1.1.1.10')))
list(summarize_address_range(IPv4Address('1.1.1.10'),IPv4Address('1.1.1.0')))
list(summarize_address_range(IPv4Address('1.1.1.10'),IPv6Address('::')))
list(summarize_address_range(5,6))
list(summarize_address_range(IPv4Address('0.0.0.0'),IPv4Address('255.255.255.255')))
list(collapse_addresses([IPv4Network('10.0.0.0/25'),IPv4Network('10.0.0.128/25'),IPv4Address('10.0.1.0'),IPv4Address('10.0.1.1')]))
list(collapse_addresses([IPv4Network('10.0.0.0/25'),IPv6Network('::/25')]))
list(collapse_addresses([IPv4Address('10.0.0.0'),IPv6Address('::')]))
list(collapse_addresses([]))
list(collapse_addresses([IPv4Network('10.0.0.0/8'),IPv4Network('10.1.0.0/16'),IPv4Network('12.0.0.0/8')]))
get_mixed_type_key(IPv4Address('1.2.3.4')), get_mixed_type_key(IPv4Network('1.2.3.0/24')), get_mixed_type_key(5)
sorted([ip_address('::1'),ip_address('1.2.3.4'),ip_network('1.0.0.0/8')],key=get_mixed_type_key)
sorted([IPv4Network('10.0.0.0/9'),IPv4Network('9.0.0.0/8'),IPv4Network('10.0.0.0/8')])
AddressValueError.__mro__[1], NetmaskValueError.__mro__[1], IPV4LENGTH, IPV6LENGTH
IPv4Address._max_prefixlen
IPv4Network._address_class
IPv4Address.__mro__, IPv4Interface.__mro__
max([IPv4Address(1),IPv4Address(5)]), sorted({IPv4Address(5),IPv4Address(1)})
IPv4Network('192.168.0.0/29').broadcast_address is IPv4Network('192.168.0.0/29').broadcast_address'''.splitlines(): t(s)
