"""The names of months as they stand in a date, in the languages that infoboxes are often in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MonthNames:
    """The twelve names in one language, written as they are within a sentence.

    `day_mark` follows the number of a day; `first_day` is how the first is written, if not so.
    `joint` stands between the parts of a date. `inflects`: without a day the month would be written
    otherwise. `key_words` are parts of arguments' names, in lower
    case, that tell the language from one with the same months.
    """

    names: tuple[str, ...]
    day_mark: str = ""
    first_day: str = "1"
    joint: str = " "
    inflects: bool = False
    key_words: tuple[str, ...] = ()


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ENGLISH = MonthNames(
    _names(
        """January February March April May June July August September October November
            December"""
    )
)

MONTH_NAMES = (
    ENGLISH,
    MonthNames(_names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")),
    MonthNames(
        _names(
            """Januar Februar März April Mai Juni Juli August September Oktober November Dezember"""
        ),
        day_mark=".",
        key_words=("stand", "datum", "jahr", "geb", "gestorben", "sterb", "gründ", "erschein"),
    ),
    MonthNames(
        _names(
            """janvier février mars avril mai juin juillet août septembre octobre novembre
            décembre"""
        ),
        first_day="1er",
        key_words=("date", "naissance", "décès", "année", "depuis"),
    ),
    MonthNames(
        _names(
            """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
            diciembre"""
        ),
        joint=" de ",
        key_words=("fecha", "año", "nacim", "muerte", "falle"),
    ),
    MonthNames(
        _names(
            """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
            novembre dicembre"""
        ),
        first_day="1º",
        key_words=("data", "nascita", "morte", "mandato", "inizio", "fine", "aggiorna", "anno"),
    ),
    MonthNames(
        _names(
            """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
            dezembro"""
        ),
        joint=" de ",
        key_words=("data", "nasc", "ano", "morte", "fund"),
    ),
    MonthNames(
        _names(
            """januari februari maart april mei juni juli augustus september oktober november
            december"""
        ),
        key_words=("gebo", "gbdat", "sterf", "overl", "verkezing", "inwon"),
    ),
    MonthNames(
        _names(
            """januari februari mars april maj juni juli augusti september oktober november
            december"""
        ),
        key_words=("född", "födel", "död", "avlid", "_date", "invånar"),
    ),
    MonthNames(
        _names(
            """januar februar marts april maj juni juli august september oktober november
            december"""
        ),
        day_mark=".",
        key_words=("fødselsdato", "dødsdato", "oprettet"),
    ),
    MonthNames(
        _names(
            """januar februar mars april mai juni juli august september oktober november desember"""
        ),
        day_mark=".",
        key_words=("skipa", "stift", "fødd", "født"),
    ),
    MonthNames(
        _names(
            """stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października
            listopada grudnia"""
        ),
        inflects=True,
    ),
    MonthNames(
        _names(
            """ledna února března dubna května června července srpna září října listopadu
            prosince"""
        ),
        day_mark=".",
        inflects=True,
    ),
    MonthNames(
        _names(
            """januara februara měrca apryla meje junija julija awgusta septembra oktobra
            nowembra decembra"""
        ),
        day_mark=".",
        inflects=True,
    ),
    MonthNames(
        _names(
            """tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
            elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"""
        ),
        day_mark=".",
        inflects=True,
    ),
    MonthNames(
        _names("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
    ),
    MonthNames(
        _names(
            """ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie
            noiembrie decembrie"""
        )
    ),
    MonthNames(
        _names(
            """januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro
            decembro"""
        ),
        joint=" de ",
    ),
    MonthNames(
        _names(
            """января февраля марта апреля мая июня июля августа сентября октября ноября декабря"""
        ),
        inflects=True,
    ),
    MonthNames(
        _names(
            """січня лютого березня квітня травня червня липня серпня вересня жовтня листопада
            грудня"""
        ),
        inflects=True,
    ),
    MonthNames(
        _names(
            """јануар фебруар март април мај јун јул август септембар октобар новембар децембар"""
        ),
        day_mark=".",
    ),
    MonthNames(
        _names(
            """јануари февруари март април мај јуни јули август септември октомври ноември
            декември"""
        )
    ),
    MonthNames(
        _names(
            """януари февруари март април май юни юли август септември октомври ноември декември"""
        )
    ),
)
"""The commonest first: where months are the same in two languages, the earlier one is meant."""
