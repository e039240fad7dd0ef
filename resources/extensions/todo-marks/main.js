function find(text) {
  const found = [];
  const pattern = /\b(TODO|FIXME)\b/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

dyad.on('saved', (context) => {
  if (context.text !== undefined) dyad.decorate(find(context.text));
});

dyad.command('list', (context) => {
  const found = find(context.text);
  dyad.decorate(found);
  dyad.message(found.length + ' to do');
});

dyad.tool('find_todos', (asked) => {
  const lines = dyad.read(asked.path).split('\n');
  return lines.map((text, i) => ({ line: i + 1, text: text.trim() })).filter((one) => find(one.text).length > 0);
});
