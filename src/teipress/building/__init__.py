"""What `pipeline.build` is made of: what is due, who makes it, what is remembered, what is cleared away.

plan      the actions of each output, and the documents they are for
checks    is a text converted, is a document valid, do the links of all hold
due       what has to be made again, and why
make      pieces of work through the pool, their files moved into build/
pool      processes that survive what a document does to one of them
manifest  what was made, of what, in sqlite
glance    has anything changed at all
sweep     what an interruption or a removed source left behind
"""
