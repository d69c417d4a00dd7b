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
})();
