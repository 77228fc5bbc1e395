## The back office's front page and navigation

office-front = Обзор
office-writing = Содержание
office-running = Эксплуатация
office-hello = Здравствуйте, { $name }! Чем займёмся?
front-attention = Ждёт внимания
front-latest = Последние события
front-all-changes = Все изменения
front-jobs-failed = { $count ->
    [one] { $count } задача не выполнена
    [few] { $count } задачи не выполнены
   *[other] { $count } задач не выполнено
}
front-jobs-waiting = { $count ->
    [one] { $count } задача ждёт выполнения
    [few] { $count } задачи ждут выполнения
   *[other] { $count } задач ждут выполнения
}
front-mail-failed = { $count ->
    [one] { $count } письмо не удалось отправить
    [few] { $count } письма не удалось отправить
   *[other] { $count } писем не удалось отправить
}
front-mail-waiting = { $count ->
    [one] { $count } письмо ждёт отправки
    [few] { $count } письма ждут отправки
   *[other] { $count } писем ждут отправки
}

## Every list

list-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
list-many = Больше { $count } записей
list-clear = Сбросить фильтры
list-no-match = Под эти фильтры ничего не подходит.
list-beyond = Более ранних записей нет.
list-newest = К самым новым
list-previous = Предыдущая страница
list-next = Следующая страница
list-older = Старше
filter-any = Любое
choice-open = Выберите…
filter-button = Показать
filter-search = Имя или запрос начинается с
filter-search-hint = Имя человека, название команды или задачи либо не меньше 8 символов номера запроса.
filter-search-wrong = Введите начало в одну строку, без управляющих символов
filter-search-many = С этого начинается больше { $count }. Введите больше букв или укажите человека по адресу почты
filter-person = Кто сделал
filter-person-hint = Адрес электронной почты учётной записи.
filter-action = Что сделано
filter-kind = С чем
filter-record = С каким именно
filter-record-hint = Номер записи.
filter-from = С какого дня
filter-to = По какой день включительно
filter-state = Состояние
filter-letter = Письмо
filter-job = Вид работы
filter-person-unknown = Введите адрес человека, у которого есть учётная запись
filter-not-listed = Выберите одно из списка
filter-kind-missing = Выберите, к чему относится номер
filter-record-wrong = Введите номер, например 12
filter-day-wrong = Введите день в виде 2026-11-20, не раньше 1970 года
filter-to-before-from = Введите день не раньше первого
chip-search = Поиск: { $name }
chip-person = Кто: { $name }
chip-action = Что: { $name }
chip-kind = С чем: { $name }
chip-record = Только: { $name }
chip-from = С { $name }
chip-to = По { $name }
chip-state = Состояние: { $name }
chip-letter = Письмо: { $name }
chip-job = Работа: { $name }

## The change log

changes-title = Изменения
changes-about = Кто, что и когда сделал, что было до и стало после.
changes-none = Пока ничего не произошло. Как только кто-то что-нибудь изменит, это появится здесь.
change-title = Изменение
change-when = Когда
change-who = Кто
change-what = Что
change-record = С чем
change-difference = Что изменилось
change-request = Запрос
change-number = Номер
change-field = Поле
change-before = До
change-after = После
change-whole = Целиком
change-unchanged = без изменений
change-nothing = ничего
change-nothing-told = Больше ничего не записано.
change-further = { $count ->
    [one] и ещё { $count } поле
    [few] и ещё { $count } поля
   *[other] и ещё { $count } полей
}
change-others-of-record = Что ещё с этим происходило
who-command-line = Командная строка: { $name }
who-job = Задача: { $name }
who-visitor = Посетитель
change-created = Создание
change-renamed = Новый адрес страницы
change-texts-saved = Тексты сохранены
change-placed = Размещение в изданиях
change-related = Выбраны похожие курсы
change-rooms-added = Добавлены аудитории
change-seats-taken = Заняты места
change-cancelled = Отмена
change-described = Изменены имя и язык
change-address-changed = Изменён адрес почты
change-password-changed = Изменён пароль
change-roles-changed = Изменены роли
change-disabled = Отключение
change-enabled = Включение
change-signed-in = Вход
change-signed-out = Выход
change-signed-out-everywhere = Выход на всех устройствах
change-second-factor-on = Двухэтапный вход включён
change-second-factor-off = Двухэтапный вход выключен
change-recovery-codes-renewed = Резервные коды обновлены
change-recovery-code-used = Использован резервный код
change-passkey-added = Добавлен ключ доступа
change-passkey-removed = Удалён ключ доступа
change-settings-saved = Настройки сохранены
change-older-dropped = Прежние секреты отброшены
change-replaced = Замена
change-tried-again = Повторная попытка
change-mail-sent-again = Письмо отправлено снова
kind-account = Учётная запись
kind-article = Статья
kind-city = Город
kind-course = Курс
kind-edition = Издание
kind-instructor = Преподаватель
kind-job = Задача
kind-page = Страница
kind-secret = Секрет
kind-session = Занятие
kind-settings = Настройки
kind-term = Термин
kind-topic = Тема
kind-venue = Площадка

## The mail log

mail-title = Почта
mail-about = Что мы написали людям и отправлено ли это.
mail-none = Писем пока нет. Первое появится, когда кто-нибудь зарегистрируется.
mail-subject = Тема
mail-to = Кому
mail-letter = Письмо
mail-state = Состояние
mail-created = Написано
mail-settled = Отправлено или отменено
mail-attempts = Попытки
mail-error = Что не получилось
mail-state-waiting = Ждёт
mail-state-sent = Отправлено
mail-state-failed = Не отправлено
mail-unreadable = Прочитать нельзя
mail-unreadable-text = Содержание письма прочитать нельзя: оно запечатано секретом, которого у этого сервера нет.
mail-erased = Содержание удалено: { $when }.
mail-links-masked = Ссылки скрыты: открывший их действовал бы от имени получателя.
mail-text = Текст
mail-frame = Письмо в HTML
mail-again = Отправить снова
mail-waits-again = Письмо скоро будет отправлено снова.
mail-waits-not = Снова отправить можно только неотправленное письмо, которое ещё хранится.
templates-title = Шаблоны писем
templates-about = Все письма, которые мы пишем, на каждом языке, такими, какими их видят.
templates-sample = С вымышленными данными: это никому не отправляется.
templates-languages = Языки

## Jobs

jobs-title = Задачи
jobs-about = Что делается в фоне, как продвигается и что не получилось.
jobs-none = Задач пока нет.
job-kind = Работа
job-state = Состояние
job-created = Поставлена
job-due = Срок или завершение
job-due-at = Срок
job-finished = Завершена
job-lease = Занята до
job-attempts = Попытки
job-progress = Выполнено
job-error = Что не получилось
job-state-waiting = Ждёт
job-state-running = Выполняется
job-state-done = Готово
job-state-failed = Не удалась
job-retry = Повторить
job-waits-again = Задача скоро будет выполнена снова.
job-waits-not = Повторить можно только неудавшуюся задачу.
job-mail = Отправить письмо
job-password-reset = Ответить на забытый пароль
job-forget-what-ran-out = Удалить просроченное
job-erase-mails = Стереть старые письма
job-purge-jobs = Убрать старые задачи
