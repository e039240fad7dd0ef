#!/bin/sh
# What can be connected, and three examples. Run it in the shared folder.
set -eu
dyadctl connectors kinds
# dyadctl connectors add folder Papers path=/srv/papers --every 15m
# dyadctl connectors add git Handbook url=https://example.org/team/handbook.git path=docs --every 1h
# dyadctl connectors add sql Articles url=postgresql://reader@db.example.org/site query="SELECT id, title, body, updated_at FROM articles" since=updated_at --secret password --every 1h
dyadctl connectors list
