## What helps with writing: the buttons above a Markdown field, what a text could do better, the handbook

tools-label = Оформление
tool-bold = Полужирный
tool-italic = Курсив
tool-heading = Заголовок
tool-link = Ссылка
tool-picture = Изображение
tool-list = Маркированный список
tool-numbers = Нумерованный список
tool-quote = Цитата
tool-code = Код
help = Справка
help-with-this = Справка по этой странице
help-title = Руководство
help-about = Рабочий день редактора, координатора и администратора.
help-in-english = Руководство написано по-английски.
help-contents = Содержание
