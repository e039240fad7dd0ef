// What a handler is given: path, language, and where it may read: text, start, end, selection (UTF-16 positions).

dyad.command('count', (context) => {
  const words = (context.selection || context.text).split(/\s+/).filter((word) => word !== '').length;
  dyad.message(words + (words === 1 ? ' word' : ' words'));
});

dyad.command('title', (context) => {
  const title = context.selection.toLowerCase().replace(/(^|\s)(\S)/g, (all, space, letter) => space + letter.toUpperCase());
  dyad.edit(context.start, context.end, title);
});

dyad.command('sort', (context) => {
  const start = context.text.lastIndexOf('\n', context.start - 1) + 1;
  const feed = context.text.indexOf('\n', context.end);
  const end = feed < 0 ? context.text.length : feed;
  const lines = context.text.slice(start, end).split('\n').sort();
  dyad.edit(start, end, lines.filter((line, i) => line !== lines[i - 1]).join('\n'));
});
