## Sessions: their list

plan-title = Группы
plan-about = Все даты всех курсов, в том числе корпоративные: предстоящие, сначала ближайшие. По словам, месяцам и состоянию находятся и прошедшие.
plan-new = Новая группа
plan-none = Групп пока нет. Начните с первой.
plan-series = Сразу несколько дат
plan-calendar = Календарь планирования
plan-taken = Занято мест
plan-taken-of = { $taken } из { $seats }
plan-taken-of-minimum = { $taken } из { $seats }, минимум { $minimum }
plan-no-room = без аудитории
plan-lacks = Чего ещё не хватает
plan-lacks-room = Без аудитории
plan-lacks-instructor = Без преподавателя
plan-lacks-minimum = Меньше минимума
plan-begins-soon = В ближайшие четыре недели
plan-from = С месяца
plan-to = По месяц
plan-month-hint = Например, 2027-03.
plan-state = Состояние
plan-state-held = Запланирована
plan-state-full = Мест нет
plan-state-cancelled = Отменена
plan-state-over = Прошла
chip-plan-format = Формат: { $name }
chip-plan-instructor = Преподаватель: { $name }
chip-plan-begins = Начало: { $name }

## Their form

plan-course = Курс
plan-edition = Издание
plan-format = Формат
plan-format-hint = Корпоративные группы никогда не показываются на сайте.
plan-language = Язык
plan-code = Код
plan-code-hint = Оставьте пустым, и он будет составлен из курса и первого дня.
plan-where = Место
plan-city = Город
plan-city-hint = Для очной группы. Время — по часам города; без города — по часам издания.
plan-room = Аудитория
plan-room-hint = С числом мест. Её можно выбрать позже.
plan-when = Даты
plan-zone = Часовой пояс
plan-days = Дни
plan-days-hint = По порядку, по часам места проведения.
plan-day = День
plan-begins = Начало
plan-ends = Окончание
plan-add-day = Добавить день
plan-one-day = День { $count }
plan-dates = То же ещё раз
plan-dates-hint = Первый день каждой следующей группы. Остальные дни идут так же, как в первой.
plan-add-date = Добавить дату
plan-one-date = Дата { $count }
plan-who = Места и люди
plan-seats = Мест
plan-seats-hint = Не больше, чем в аудитории.
plan-minimum = Минимум участников
plan-minimum-hint = Если участников меньше, группа видна на главной странице в последние четыре недели до начала. Оставьте пустым, если она состоится при любом их числе.
plan-net = Своя цена
plan-net-hint = Без налога, в валюте издания, например 1290,50. Оставьте пустым, если действует цена курса.
plan-instructors = Преподаватели
plan-instructor = Преподаватель
plan-series-made = Все даты созданы. Вот первая из них, { $name }.

## Calling one off

plan-cancel = Отменить группу
plan-cancelled = Группа { $name } отменена.
plan-cancel-title = Отменить { $name }?
plan-cancel-text = Она останется на сайте и в календарях с пометкой об отмене. Аудитория и преподаватели освободятся.
plan-reinstate = Всё-таки провести
plan-reinstated = Группа { $name } всё-таки состоится.
plan-reinstate-title = Всё-таки провести { $name }?
plan-reinstate-text = Она вернётся в календари, и на неё снова можно будет записаться, если аудитория и преподаватели ещё свободны.
plan-leave = Оставить как есть
change-reinstated = Всё-таки состоится
use-seats = { $count ->
    [one] Занято { $count } место
    [few] Занято { $count } места
   *[other] Занято { $count } мест
}
use-site = { $count ->
    [one] Она есть на сайте. Лучше отмените её, чтобы об этом узнали те, кто записал себе дату
   *[other] Она есть на сайте. Лучше отмените её, чтобы об этом узнали те, кто записал себе даты
}

## The calendar of the desk

plan-rows = Что показывают строки
plan-month-empty = В этом месяце ничего не проводится.
plan-clash = Одновременно с { $name }
plan-clocks = Время — по часам каждого места. Отмечено то, что одновременно занимает одну аудиторию или одного преподавателя.

## What is wrong with a field

fault-plan-no-day = Добавьте хотя бы один день
fault-plan-many-days = Запланируйте не больше дней, чем { $count }
fault-plan-day = Введите день, например 2027-03-29
fault-plan-time = Введите время, например 09:30
fault-plan-past = Этот день прошёл. Введите предстоящий
fault-plan-ends = Введите время позже { $time }, когда занятие начинается
fault-plan-order = Этот день начинается раньше, чем закончился предыдущий. Переместите его выше или введите более поздний день или время
fault-plan-gap = { $time } не существует { $day } в поясе { $zone }: часы переводят с { $before } сразу на { $after }. Введите время до { $before } или с { $after } и позже
fault-plan-twice = { $time } наступает дважды { $day } в поясе { $zone }, где часы переводят назад: в { $first } и в { $second } по UTC. Введите время до { $before } или с { $after } и позже
fault-plan-format = { $name } не проводится в этом формате. Выберите другой или добавьте формат к курсу
fault-plan-course-booked = На этот курс уже заняты места. Выберите его снова и запланируйте другую группу
fault-plan-city = Выберите город, где находится аудитория
fault-plan-city-elsewhere = Выберите город издания «{ $name }»
fault-plan-no-place = Оставьте пустым: это нужно только очной группе
fault-plan-room-elsewhere = Эта аудитория в другом городе. Выберите аудиторию в этом городе
fault-plan-room-small = Мест в аудитории «{ $name }»: { $count }. Введите не больше или выберите другую аудиторию
fault-plan-room-taken = { $day } аудитория занята группой { $name }. Выберите другую аудиторию или другой день
fault-plan-instructor-taken = { $day } { $who } ведёт { $name }. Выберите другого преподавателя или другой день
fault-plan-seats-taken = { $count ->
    [one] Уже занято { $count } место. Введите не меньше
    [few] Уже занято { $count } места. Введите не меньше
   *[other] Уже занято { $count } мест. Введите не меньше
}
fault-plan-minimum = { $count ->
    [one] Это больше, чем есть: всего { $count } место. Введите не больше или оставьте пустым
    [few] Это больше, чем есть: всего { $count } места. Введите не больше или оставьте пустым
   *[other] Это больше, чем есть: всего { $count } мест. Введите не больше или оставьте пустым
}
fault-plan-price = Введите сумму в { $currency }, например 1290,50, без обозначения валюты
fault-plan-code-taken = Этот код есть у другой группы. Свободен такой: { $name }
fault-plan-no-date = Добавьте хотя бы одну дату
fault-plan-many-dates = Запланируйте за один раз не больше дат, чем { $count }
fault-plan-series-over = Эта дата накладывается на другую из этой серии. Введите более позднюю
fault-plan-series-twice = Эта дата уже есть в серии. Введите другую
fault-plan-same = { $name } — тот же курс в то же время. Если нужна ещё одна группа, дайте ей свой код
