// Before the first paint: see docs/first-view.md.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  if (location.search !== '') root.dataset.asked = location.search;
  if (/[?&]embed=1(&|$)/.test(location.search)) root.dataset.embed = '';
  try {
    var theme = localStorage.getItem('dateline-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // The system's.
  }

  // A button pressed before the page answers is pressed again then.
  var pressed;
  addEventListener('click', function (event) {
    pressed = event.target.closest('button');
  });
  addEventListener('answers', function () {
    if (pressed) pressed.click();
  });

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
