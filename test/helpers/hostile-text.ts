/** A text that ends an attribute, a tag, a style, a script, a template's expression, a string of PHP or a comment. */
export const hostileText = `"'></style></script>{{ x }} {x} \${x} $x <?= 1 ?> \\ NEWS_HTML --> & é`;
