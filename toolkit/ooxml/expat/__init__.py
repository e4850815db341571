"""The door's second library, in Python over expat: for places where lxml cannot be had, such as a browser.

It gives the same trees, the same bytes and the same refusals as libxml2 under lxml, declarations of namespaces too:
where an element moves, what is declared, reused or dropped follows libxml2's rules. Names of elements follow the fourth
edition of XML 1.0 (expat's), not the fifth: a name of letters that came into Unicode after 2.0 is refused here alone.
"""
