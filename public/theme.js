// Runs before the first paint, so that a chosen theme does not flash in the other one.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  // What was made beforehand may not be what a query asks for.
  if (location.search !== '') root.dataset.asked = '';
  // In a frame of another page: see src/styles/embed.css.
  if (/[?&]embed=1(&|$)/.test(location.search)) root.dataset.embed = '';
  try {
    var theme = localStorage.getItem('dateline-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme holds.
  }

  // The first paint waits a moment for the fonts that are on their way: words that move when theirs comes are worse.
  root.dataset.fonts = 'coming';
  var show = function () {
    delete root.dataset.fonts;
  };
  setTimeout(show, 600);
  Promise.all([
    document.fonts.load('600 1em "Dateline Serif"'),
    document.fonts.load('1em "Dateline Sans"'),
  ]).then(show, show);
})();
