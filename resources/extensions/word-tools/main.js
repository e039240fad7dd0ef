// What a handler is given: path, language, and where it may read: text, start, end, selection (UTF-16 positions).

function wordsOf(text) {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

// Of the AI: arguments as the manifest describes them, then what handlers are given.
dyad.tool('count_words', (asked, context) => {
  const text = asked.text !== undefined ? asked.text : context.text;
  if (text === undefined) throw new Error('there is no text');
  return { words: wordsOf(text), lines: text.split('\n').length, characters: text.length };
});

dyad.command('count', (context) => {
  const words = wordsOf(context.selection || context.text);
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
