# Addresses of both families: forms, attributes, arithmetic, formats and errors.
import ipaddress
from ipaddress import *
def t(s):
    try: r=eval(s); print(s,'->',repr(r)[:400])
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in r'''ip_address('1.2.3.4')
ip_address('::1')
ip_address(1)
ip_address(2**32)
ip_address(2**128)
ip_address(-1)
ip_address('x')
ip_address('')
ip_address(None)
ip_address(b'\1\2\3\4')
ip_address(b'\1'*16)
ip_address(b'\1')
ip_address('1.2.3')
ip_network('1.2.3.0/24')
ip_network('1.2.3.4/24')
ip_network('1.2.3.4/24',strict=False)
ip_network('1.2.3.4')
ip_network('::/0')
ip_network('x/1')
ip_network('1.2.3.0/33')
ip_network('1.2.3.0/255.255.255.0')
ip_network('1.2.3.0/0.0.0.255')
ip_network('1.2.3.0/255.0.255.0')
ip_network(('1.2.3.0',24))
ip_network((16909056,24))
ip_network(5)
ip_network(('1.2.3.0',24,1))
ip_network('1.2.3.0/24/1')
ip_network('1.2.3.0/')
ip_network('1.2.3.0/-1')
ip_network('1.2.3.0/ 24')
ip_network('1.2.3.0/024')
ip_interface('1.2.3.4/24')
ip_interface('::1/64')
ip_interface('1.2.3.4')
ip_interface(('1.2.3.4','255.255.0.0'))
ip_interface('x')
ip_interface(5)
IPv4Address('1.2.3.4')
IPv4Address('1.2.3.256')
IPv4Address('1.2.3.04')
IPv4Address('1.2.3.1234')
IPv4Address('1.2.3.')
IPv4Address('1.2.3.a')
IPv4Address('1.2.3.4/24')
IPv4Address('1.2.3.4.5')
IPv4Address('')
IPv4Address('1..2.3')
IPv4Address('١.2.3.4')
IPv4Address(-1)
IPv4Address(2**32)
IPv4Address(b'123')
IPv4Address(None)
IPv4Address(1.5)
IPv4Address('1.2.3.4').packed, int(IPv4Address('1.2.3.4')), str(IPv4Address('1.2.3.4')), IPv4Address('1.2.3.4').compressed, IPv4Address('1.2.3.4').exploded, IPv4Address('1.2.3.4').reverse_pointer
IPv4Address('1.2.3.4')+1, IPv4Address('1.2.3.4')-5
IPv4Address('255.255.255.255')+1
IPv4Address('0.0.0.0')-1
IPv4Address('1.2.3.4')+'a'
IPv4Address('1.2.3.4')-IPv4Address('1.2.3.3')
IPv4Address('1.2.3.4')<IPv4Address('1.2.3.5'), IPv4Address('1.2.3.4')==IPv4Address('1.2.3.4'), IPv4Address('1.2.3.4')==16909060
IPv4Address('1.2.3.4')<IPv6Address('::1')
IPv4Address('1.2.3.4')<5
IPv4Address('1.2.3.4')<=IPv4Address('1.2.3.4')
hash(IPv4Address('1.2.3.4'))==hash(IPv4Address('1.2.3.4'))
IPv4Address('1.2.3.4').version, IPv4Address('1.2.3.4').max_prefixlen
IPv4Address('10.0.0.1').is_private, IPv4Address('8.8.8.8').is_private, IPv4Address('8.8.8.8').is_global, IPv4Address('100.64.0.1').is_private, IPv4Address('100.64.0.1').is_global, IPv4Address('192.0.0.9').is_global
IPv4Address('224.0.0.1').is_multicast, IPv4Address('240.0.0.1').is_reserved, IPv4Address('127.0.0.1').is_loopback, IPv4Address('169.254.0.1').is_link_local, IPv4Address('0.0.0.0').is_unspecified
IPv4Address('1.2.3.4').ipv6_mapped
IPv4Address('1.2.3.4').__reduce__()
format(IPv4Address('1.2.3.4')), f"{IPv4Address('1.2.3.4'):s}", f"{IPv4Address('1.2.3.4'):x}", f"{IPv4Address('1.2.3.4'):#b}", f"{IPv4Address('1.2.3.4'):_X}", f"{IPv4Address('1.2.3.4'):n}"
format(IPv4Address('1.2.3.4'),'q')
format(IPv4Address('1.2.3.4'),'>20')
f"{IPv6Address('::1'):x}", f"{IPv6Address('::1'):n}", f"{IPv6Address('::1'):#_b}"
IPv4Address('1.2.3.4').foo
setattr(IPv4Address('1.2.3.4'),'x',1)
IPv6Address('::'), IPv6Address('1::'), IPv6Address('1:2:3:4:5:6:7:8'), IPv6Address('::ffff:1.2.3.4'), IPv6Address('1:0:0:2:0:0:0:3'), IPv6Address('2001:DB8::0001')
IPv6Address('1')
IPv6Address('1:2')
IPv6Address(':1')
IPv6Address('1:')'''.splitlines(): t(s)
