## Cities, venues and editions

office-teaching = Обучение
cities-list = Города
cities-about = Где академия учит: каждый город в своём издании.
cities-new = Новый город
cities-none = Городов пока нет. Начните с первого.
venues-list = Площадки
venues-about = Здания с аудиториями и их адреса.
venues-new = Новая площадка
venues-none = Площадок пока нет. Площадка находится в городе: сначала создайте его.
editions-list = Издания
editions-about = Сайт академии для каждой страны: язык, валюта, налог и контакты.
editions-new = Новое издание
editions-none = Изданий пока нет. Без издания нет и сайта.
field-slug-name-hint = Последняя часть адреса. Оставьте пустым, чтобы она получилась из названия.
field-edition = Издание
field-city-name = Название
field-city-name-hint = На языке издания.
field-time-zone = Часовой пояс
field-venue-name = Название
field-city = Город
field-street = Улица и дом
field-postcode = Почтовый индекс
section-rooms = Аудитории
field-rooms = Аудитории этой площадки
field-rooms-hint = В том порядке, в котором они показываются. Аудиторию, где что-то запланировано, убрать нельзя.
field-room-name = Название
field-room-seats = Мест
rooms-add = Добавить аудиторию
rooms-one = Аудитория { $count }
fault-room-twice = Так уже называется другая аудитория этой площадки
fault-room-in-use = { $name }: убрать нельзя, здесь запланированы занятия
fault-room-small = В этой аудитории запланировано занятие { $name }, мест в нём: { $count }
fault-too-many-rooms = У площадки не больше { $count } аудиторий
fault-city-moves = Город остаётся в своём издании. Создайте новый в другом
fault-venue-moves = Площадка остаётся в своём издании. Создайте новую в другом
fault-venue-in-use = В её аудиториях запланированы занятия, поэтому она остаётся в своём городе. Создайте новую площадку в другом
fault-city-clocks = { $count ->
    [one] По часам этого города запланировано { $count } занятие, которое ещё не прошло. Сначала перенесите его в другой город
    [few] По часам этого города запланированы { $count } занятия, которые ещё не прошли. Сначала перенесите их в другой город
   *[other] По часам этого города запланировано { $count } занятий, которые ещё не прошли. Сначала перенесите их в другой город
}
field-edition-code = Код
field-edition-code-hint = Начало каждого адреса, например fr или be-fr. Потом его не изменить.
field-country-name = Страна
field-country-name-hint = На языке издания, как её читают посетители.
field-country = Код страны
field-country-hint = Две буквы по ISO 3166, например FR.
field-locale = Региональные настройки
field-locale-hint = Язык и страна, например fr-FR: как пишутся даты, числа и цены.
section-money = Цены и налог
field-currency = Валюта
field-currency-hint = Три буквы по ISO 4217, например EUR. Как только есть цены, она остаётся.
field-tax-name = Название налога
field-tax-name-hint = Как его называют цены, например НДС.
field-tax-rate = Ставка налога в процентах
field-tax-rate-hint = Например, 25,5.
field-gross-first = Цены называют сначала сумму с налогом
field-gross-first-hint = Так, где записываются в основном частные лица.
section-contact = Контакты
field-contact-email = Адрес почты для посетителей
field-contact-phone = Номер телефона
fault-edition-code = Используйте две строчные буквы или две и две через дефис, например fr или be-fr
fault-edition-code-taken = Такой код уже у другого издания
fault-edition-code-stays = Код стоит в каждом адресе издания, изменить его нельзя
fault-country = Используйте две буквы, например FR
fault-locale = Используйте язык и страну, например fr-FR
fault-currency = Используйте три буквы, например EUR
fault-currency-stays = Есть цены в старой валюте. Сначала уберите их
fault-tax-rate = Введите ставку от 0 до 100, не больше двух знаков после запятой, например 25,5
use-venues = { $count ->
    [one] { $count } площадка
    [few] { $count } площадки
   *[other] { $count } площадок
}
use-sessions = { $count ->
    [one] { $count } занятие
    [few] { $count } занятия
   *[other] { $count } занятий
}
use-cities = { $count ->
    [one] { $count } город
    [few] { $count } города
   *[other] { $count } городов
}
use-publications = { $count ->
    [one] { $count } материал размещён в нём
    [few] { $count } материала размещены в нём
   *[other] { $count } материалов размещено в нём
}
use-prices = { $count ->
    [one] { $count } цена
    [few] { $count } цены
   *[other] { $count } цен
}
use-roles = { $count ->
    [one] { $count } роль, которая ограничена им
    [few] { $count } роли, которые ограничены им
   *[other] { $count } ролей, которые ограничены им
}
