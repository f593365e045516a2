document.querySelectorAll('input[type=search]').forEach(function (field) {
  field.hidden = false;
  var rows = document.querySelectorAll('#' + field.dataset.rows + ' tbody tr');
  var groups = document.querySelectorAll('#' + field.dataset.rows + ' details');
  field.addEventListener('input', function () {
    var words = field.value.toLowerCase().split(/\s+/);
    rows.forEach(function (row) {
      var group = row.closest('details');
      var text = ((group ? group.querySelector('summary').textContent : '') + ' ' + row.textContent).toLowerCase();
      row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
    });
    groups.forEach(function (group) {
      group.hidden = !group.querySelector('tbody tr:not([hidden])');
      if (field.value) { group.open = true; }
    });
  });
});
document.querySelectorAll('table.sortable').forEach(function (table) {
  Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
    if (!head.textContent.trim()) { return; }
    var button = document.createElement('button');
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', function () {
      var up = head.getAttribute('aria-sort') !== 'ascending';
      Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      var key = function (row) { return row.cells[column].textContent.trim(); };
      var rows = Array.from(table.tBodies[0].rows).sort(function (a, b) {
        var x = key(a), y = key(b), order = x !== '' && y !== '' && !isNaN(x) && !isNaN(y) ? x - y : x.localeCompare(y);
        return up ? order : -order;
      });
      table.tBodies[0].append.apply(table.tBodies[0], rows);
    });
  });
});
addEventListener('beforeprint', function () {
  document.querySelectorAll('details').forEach(function (group) { group.open = true; });
});
