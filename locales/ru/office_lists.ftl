# Списки: что делается со многими записями сразу и виды, которые каждый хранит для себя.

## Со многими сразу

bulk-give-topic = Назначить тему
bulk-take-topic = Убрать тему
bulk-delete = Удалить
bulk-give-topic-done = { $count ->
    [one] Тема назначена { $count } записи
   *[other] Тема назначена { $count } записям
}
bulk-take-topic-done = { $count ->
    [one] Тема убрана у { $count } записи
   *[other] Тема убрана у { $count } записей
}
bulk-delete-done = { $count ->
    [one] Удалена { $count } запись
    [few] Удалены { $count } записи
   *[other] Удалено { $count } записей
}
bulk-all = { $count ->
    [one] Вся { $count } подходящая запись на всех страницах
    [few] Все { $count } подходящие записи на всех страницах
   *[other] Все { $count } подходящих записей на всех страницах
}
bulk-in = В этих изданиях, где публикуют, отдают на проверку или снимают
bulk-topic = Тема, которую назначить или убрать
bulk-of-topic = Тема: { $name }
bulk-topic-missing = Выберите тему
bulk-topic-gone = этой темы больше нет
bulk-topic-has = эта тема уже назначена
bulk-topic-has-not = этой темы у записи нет
bulk-in-use = она нужна другим записям
bulk-too-many = Это слишком много за один раз. Сузьте список: не больше { $count }
bulk-changed = С тех пор что-то изменилось, поэтому ничего не сделано. Посмотрите ещё раз и решите
bulk-changed-since = с тех пор её кто-то изменил
bulk-records = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
bulk-further = { $count ->
    [one] и ещё { $count }
   *[other] и ещё { $count }
}
bulk-nothing = С этими записями делать нечего.
bulk-edition-refused = Вашей учётной записи это не разрешено ({ $name }), поэтому там ничего не делается.
bulk-delete-warning = Удалённое пропадает навсегда вместе с текстами. Отменить это нельзя.
bulk-undo = Отменить
bulk-undo-done = { $count ->
    [one] { $count } запись снова такая, как прежде
   *[other] Прежними стали записей: { $count }
}
bulk-run-goes-on = Это займёт некоторое время. Страницу можно закрыть и вернуться к ней позже.
bulk-run-done = Всё сделано.
bulk-run-progress = Просмотрено записей
bulk-run-changed = Сделано
bulk-run-kept = Оставлено как было
bulk-run-again = Посмотреть, сколько сделано
job-bulk = Действие со многими записями
change-topic-given = Тема назначена
change-topic-taken = Тема убрана

## Виды, которые каждый хранит для себя

views-title = Ваши виды
views-about = Фильтры, порядок и размер списка, сохранённые под именем. Их видите только вы.
views-none = У этого списка пока нет видов. Сохраните вид над списком.
views-change = Изменить ваши виды
view-name = Имя вида
view-default = Открывать список так
view-is-default = список открывается так
view-keep = Сохранить его
view-keep-this = Сохранить этот вид
view-save = Сохранить вид
view-remove = Удалить вид
view-kept = Вид «{ $name }» сохранён.
view-changed = Вид «{ $name }» изменён.
view-removed = Вид «{ $name }» удалён.
view-healed = Вид «{ $name }» просит то, чего больше нет. Список показан без этого.
view-taken = Введите другое имя: у вас уже есть вид этого списка с таким именем
view-too-many = Сначала удалите какой-нибудь вид: у списка их не больше { $count }
view-too-long = Уберите часть фильтров: для сохранения это слишком длинно

## Списки для выбора

find-label = Искать другие по словам
find-button = Искать
