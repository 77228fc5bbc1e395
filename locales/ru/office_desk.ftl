# The desk: the front page, the search, keys, and what is said in reviews.

## The front page

desk-today = Сегодня требует внимания
desk-quiet = Сегодня ничего не требует вашего внимания.
desk-all = Всё:
desk-stale = Тексты, которые нужно обновить
desk-in-review = На проверке
desk-scheduled = Выйдет сегодня
desk-answers = Ответы вам
desk-no-instructor = Скоро, без преподавателя
desk-no-room = Скоро, без аудитории
desk-below-minimum = Скоро, меньше минимума
desk-of-minimum = { $taken } из { $minimum }
desk-unsent = Неотправленные формы
desk-visited = Недавно открытые
desk-charts = В цифрах
desk-figures = Цифры в таблице
desk-chart-sessions = Группы по месяцам
desk-chart-publications = Публикации по изданиям
desk-chart-changes = Изменения по дням
desk-month = Месяц
desk-day = День
plan-move = Перенести

## The search

search-title = Поиск
search-field = Искать во всех записях
search-go = Найти
search-words = Что вы ищете?
search-hint = Начало названия, слова из него, часть адреса, код курса или группы.
search-nothing = По запросу «{ $name }» ничего не найдено.
search-nothing-hint = Попробуйте меньше слов или только начало слова. Или просмотрите список:
search-more = Всё найденное:
search-shown = { $count ->
    [one] Показана { $count } запись
    [few] Показано { $count } записи
   *[other] Показано { $count } записей
}

## Keys

shortcuts-title = Сочетания клавиш
shortcuts-about = Что делают клавиши в панели управления. Всё то же доступно по ссылкам и кнопкам.
shortcuts-search = Перейти в поле поиска
shortcuts-help = Показать эти клавиши
shortcuts-on = Они включены для вашей учётной записи.
shortcuts-off = Они выключены для вашей учётной записи.
shortcuts-turn-off = Выключить сочетания клавиш
shortcuts-turn-on = Включить сочетания клавиш
shortcuts-are-on = Сочетания клавиш включены
shortcuts-are-off = Сочетания клавиш выключены
shortcuts-never = Они не действуют, пока вы печатаете в поле, и требуют JavaScript.
shortcuts-close = Закрыть список клавиш

## What is said in reviews

review-title = Проверка
review-note = Сообщение тому, кто проверяет
review-asked = Просьба о проверке: { $name }
review-said = { $name }
review-sent-back = Возвращено: { $name }
review-nobody = Программа
review-words = Сказать о публикации: { $name }
review-words-missing = Напишите, что вы хотите сказать
review-say = Отправить
review-settle = Решено
review-settled = Решено: { $name }
review-commented = Комментарий добавлен: { $name }
review-settled-before = { $count ->
    [one] { $count } решённый комментарий
    [few] { $count } решённых комментария
   *[other] { $count } решённых комментариев
}
change-commented = Комментарий при проверке
change-comment-resolved = Комментарий решён
job-review-letter = Сообщить о комментарии при проверке

## Letters about reviews

# $author is who said it, $record what it is about, $edition in which country.
mail-review-comment-subject = Ответ в проверке текста
mail-review-comment-text = { $author } пишет о тексте «{ $record }» ({ $edition }):
mail-review-sent-back-subject = Ваш текст возвращён на доработку
mail-review-sent-back-text = { $author } возвращает текст «{ $record }» ({ $edition }) на доработку:
mail-review-call = Открыть проверку
mail-review-why = Вы получили это письмо, потому что участвуете в этой проверке ({ $academy }).

## What the fields of changes are called

told-address = Сетевой адрес
told-cancelled = Отменено
told-comment = Комментарий
told-commented-by = Автор комментария
told-hours = Часы
told-key-terms = Ключевые термины
told-level = Уровень
told-points = Пункты
told-prepared-revision = Подготовленная редакция
told-prices = Цены
told-publish-at = Дата выхода
told-published-at = Опубликовано
told-revision = Редакция
told-role = Роль
told-rooms = Аудитории
told-version = Версия
told-withdrawn = Убрано
told-yes = Да
told-no = Нет
