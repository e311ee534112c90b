// Runs before the first paint, to prevent a flash of the wrong language, view or colour scheme.
{
  const { searchParams } = new URL(location.href);
  const root = document.documentElement;
  const language = searchParams.get('lang');
  if (['en', 'ko', 'ar', 'ja'].includes(language)) root.lang = language;
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
  root.dataset.view = searchParams.has('article') ? 'story' : 'front';
  // Hides the page until its script has translated the texts: translations differ in length, so they would shift the layout.
  if (root.lang !== 'en') root.dataset.texts = 'coming';
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
}
