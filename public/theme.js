// Before the first paint: see docs/first-view.md.
(function () {
  var { classList, dataset } = document.documentElement;
  var { fonts } = document;
  var { search } = location;
  classList.add('js');
  if (search) dataset.asked = search;
  addEventListener('error', () => (dataset.failed = ''), true);
  if (/[?&]embed=1(&|$)/.test(search)) dataset.embed = '';
  try {
    var theme = localStorage['dateline-theme'];
    if (theme) dataset.theme = theme;
  } catch {
    // The system's.
  }

  // A button pressed before the page answers is pressed again then.
  var pressed;
  addEventListener('click', ({ target }) => (pressed = target.closest('button')));
  addEventListener('answers', () => pressed?.click());

  // Words to read wait for their font as well: of a page that names the letters it has, and beside a timeline.
  var serif = '1em "Dateline Serif"';
  var { reads = innerWidth > 719 && 'a' } = dataset;
  var show = () => {
    if (reads && !fonts.check(serif, reads)) dataset.text = 'stand-in';
    delete dataset.fonts;
  };
  dataset.fonts = 'coming';
  setTimeout(show, reads ? 1000 : 600);
  Promise.all([
    fonts.load('600 ' + serif),
    fonts.load('1em "Dateline Sans"'),
    reads && fonts.load(serif, reads),
  ]).then(show, show);
})();
