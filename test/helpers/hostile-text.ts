/** Text that would end an attribute, style, script, template expression, PHP string or comment if it were not escaped. */
export const hostileText = `"'></style></script>{{ x }} {x} \${x} $x <?= 1 ?> \\ NEWS_HTML --> & é`;
