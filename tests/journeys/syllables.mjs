// SPDX-License-Identifier: Apache-2.0
// How hard a text is to read. English: the grade of Flesch and Kincaid. Spanish: the INFLESZ scale
// of Szigriszt and Barrio, on which 55 is where "normal" begins.

export function wordsOf(text) {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

// Headings, labels and list items are sentences of their own; the caller gives them as blocks.
export function sentencesOf(blocks) {
  return blocks.flatMap((block) => block.split(/(?<=[.!?:;])\s+/u))
    .map((sentence) => wordsOf(sentence)).filter((words) => words.length > 0);
}

export function englishSyllables(word) {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, (end) => (/(?:[td]ed|[sxzcg]es)$/.test(letters) ? end : end.slice(0, 1)))
    .replace(/^y/, "");
  return Math.max(1, (trimmed.match(/[aeiouy]+/g) ?? []).length);
}

export function spanishSyllables(word) {
  const letters = word.toLowerCase().normalize("NFC").replace(/[^a-záéíóúüñ]/g, "")
    .replace(/qu/g, "q").replace(/gu(?=[eiéí])/g, "g");
  // A weak vowel beside a strong one makes one syllable with it, unless it carries the accent.
  const groups = letters.match(/[aeoáéíóúiuü]+/g) ?? [];
  let count = 0;
  for (const group of groups) {
    let inGroup = 1;
    for (let i = 1; i < group.length; i += 1) {
      const strong = (c) => "aeoáéóíú".includes(c);
      if (strong(group[i - 1]) && strong(group[i])) inGroup += 1;
    }
    count += inGroup;
  }
  return Math.max(1, count);
}

export function measure(blocks, language) {
  const sentences = sentencesOf(blocks);
  const words = sentences.flat();
  if (words.length === 0) return { words: 0, grade: 0, ease: 100, longest: [] };
  const syllables = language === "es" ? spanishSyllables : englishSyllables;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  const perSentence = words.length / sentences.length;
  const perWord = spoken / words.length;
  return {
    words: words.length,
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
    ease: 206.835 - 62.3 * perWord - perSentence,
    longest: sentences.reduce((a, b) => (b.length > a.length ? b : a)),
  };
}
