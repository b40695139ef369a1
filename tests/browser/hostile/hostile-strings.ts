/** Sets `ran` in the page: what a string that became script would do. */
const act = 'window.ran=1';

const markup = [
  `<script>${act}</script>`,
  `</script><script>${act}</script>`,
  `<img src=x onerror=${act}>`,
  `"><svg/onload=${act}>`,
  `'><details open ontoggle=${act}>`,
  `<iframe srcdoc="<script>parent.ran=1</script>">`,
  `<a href="javascript:${act}">x</a>`,
  `javascript:${act}`,
  `data:text/html,<script>${act}</script>`,
  `<style>*{background:url(https://elsewhere.invalid/)}</style>`,
  `<base href="https://elsewhere.invalid/">`,
  `<meta http-equiv=refresh content="0;url=https://elsewhere.invalid/">`,
  `<form action="https://elsewhere.invalid/"><input name=q autofocus onfocus=${act}>`,
  `<template><p id="results"></template>`,
  `<!--`,
  `]]>`,
  `&lt;img src=x onerror=${act}&gt;`,
  `<math><mtext><style><img src=x onerror=${act}></style>`,
];
const templates = [
  '${window.ran=1}',
  '{{constructor.constructor("window.ran=1")()}}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{%raw%}',
  "';window.ran=1;//",
  '`+(window.ran=1)+`',
];
const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__proto__[ran]=1',
  'constructor.prototype.ran',
  'valueOf',
  'length',
  '__defineGetter__',
];
const direction = ['\u202Egnp.txt', '\u2066ab\u2069', '\u200Fשלום', '\u061Cمرحبا', 'a\u202Bb\u202Cc'];
const invisible = [
  '\u200B',
  '\u200B\u200C\u200D',
  '\uFEFFneglect',
  'ne\u200Bglect',
  '\u00AD'.repeat(40),
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00A0',
];
const control = ['\u0000', 'neglect\u0000', '\u0001\u0008\u001B[31m', '\r\nSet-Cookie: a=b', '\t\v\f', '\u007F'];
const letters = ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\uD800', '\uDC00\uD800', 'Z̸̢̡̛͖̀͆a̴l̵g̶o̷'.repeat(9), '𝔫𝔢𝔤𝔩𝔢𝔠𝔱', 'ﬁﬂ', 'İıſK', '家庭儿童', 'ß'.repeat(200)];
const broken = ['%', '%E0%A4%A', '%%30', '%u0041', '%00', '100%', '%ff%fe', '+', '&', '#', '?', '=', ';', '\\', '\\u0041', '\\x00'];
const expressions = [
  '(a+)+$',
  '^(.*)*$',
  '(((((((((('.repeat(20),
  '[',
  '\\',
  '*',
  '?',
  '.*',
  '(?<x>',
  '[^]',
  '$&$1$`',
  'a{99999}',
  '|'.repeat(300),
  '"',
  '""',
  '"'.repeat(99),
  '-'.repeat(99),
  '"neglect',
  "'",
  '“”',
  '-neglect -care',
  'OR AND NOT',
];
const json = [
  '{',
  '[]',
  'null',
  'true',
  '{"id":',
  '[{"id":1}]',
  '[{"id":"a/b/p1","note":{}}]',
  '"text"',
  '[[[[[[[[',
  '{"__proto__":{"ran":1}}',
  'NaN',
  '-1',
  '1e999',
];
const numbers = ['0', '-1', '1e308', '9'.repeat(40), '2018.5', '0x10', 'Infinity', '٣'];
const paths = [
  '../../../etc/passwd',
  '..%2f..',
  '//elsewhere.invalid/',
  'https://elsewhere.invalid/',
  'file:///etc/passwd',
  '/\\elsewhere.invalid',
  '.',
  '..',
  'con',
  '~',
];
const injections = [
  "' OR 1=1--",
  '=HYPERLINK("https://elsewhere.invalid")',
  '@SUM(1)',
  '+cmd|calc',
  '-2+3',
  '; rm -rf /',
  '$(reboot)',
  '`reboot`',
  '|| 1',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
];
const words = ['neglect', 'the', '', ' ', 'a', 'northumberland', 'is it safe'];

const kinds = [
  markup,
  templates,
  prototypeKeys,
  direction,
  invisible,
  control,
  letters,
  broken,
  expressions,
  json,
  numbers,
  paths,
  injections,
  words,
];
const plain = kinds.flat();

/** Ways in which a string is hidden in another, so that a check of its beginning or of one word is passed by. */
const wrappings: readonly ((text: string) => string)[] = [
  (text) => `neglect ${text}`,
  (text) => `${text},${text}`,
  (text) => `northumberland|${text}`,
];

const wrapped = plain.flatMap((text, at) =>
  [wrappings[at % wrappings.length], wrappings[(at + 1) % wrappings.length]].map((wrap) => wrap?.(text) ?? text),
);

/** Long texts for boxes and storage, not for addresses: servers refuse those. */
export const hostileLongTexts: readonly string[] = [
  'a'.repeat(1_000_000),
  'neglect '.repeat(125_000),
  '“'.repeat(200_000),
  '<b>'.repeat(200_000),
  '\u0000'.repeat(100_000),
  '👩‍👩‍👧‍👦'.repeat(50_000),
  '(a+)+'.repeat(100_000),
  '"neglect" '.repeat(50_000),
];

/** A few of the strings for the page or box of this place in a list: of each kind one, another for each, every second within other words. */
export const someHostileStrings = (at: number): readonly string[] =>
  kinds.map((kind, which) => {
    const text = kind[at % kind.length] ?? '';
    return (at + which) % 2 === 0 ? text : (wrappings[(at + which) % wrappings.length]?.(text) ?? text);
  });

/** Strings that try to become script, to break a parser, to hide or turn text, or to take long: each alone, and each within other words. */
export const hostileStrings: readonly string[] = [
  ...new Set([
    ...plain,
    ...wrapped,
    ...markup.map((text) => `${text}\u202E`),
    ...json.map((text) => `${text}${text}`),
    ...expressions.map((text) => `is ${text} safe?`),
    ...prototypeKeys.map((key) => `authority=${key}`),
    ...broken.map((text) => text.repeat(50)),
  ]),
];
