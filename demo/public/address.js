// Runs before the first paint, so that the page never shows one language, view or colour and then another.
{
  const { searchParams } = new URL(location.href);
  const root = document.documentElement;
  const language = searchParams.get('lang');
  if (['en', 'ko', 'ar', 'ja'].includes(language)) root.lang = language;
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
  root.dataset.view = searchParams.has('article') ? 'story' : 'front';
  // Until the page's script has translated its texts, which are of other lengths.
  if (root.lang !== 'en') root.dataset.texts = 'coming';
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
}
