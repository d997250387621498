"""Units of measure and how one is turned into another, as `{{convert}}` of the English wiki has it.

What is rounded how is from that template's documentation ("Rounding").
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

_LEAST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """`size` counts in the quantity's own unit; `targets` is what it is converted to by default."""

    quantity: str
    size: float
    symbol: str
    name: str
    plural: str
    targets: tuple[str, ...]
    offset: float = 0.0


_ROWS = """
length 1 m metre metres ftin
length 1000 km kilometre kilometres mi
length 0.01 cm centimetre centimetres in
length 0.001 mm millimetre millimetres in
length 0.3048 ft foot feet m
length 0.0254 in inch inches mm
length 0.9144 yd yard yards m
length 1609.344 mi mile miles km
length 1852 nmi nautical_mile nautical_miles km,mi
length 1.8288 fathom fathom fathoms ft,m
length 9460730472580800 ly light-year light-years pc
length 30856775814671368 pc parsec parsecs ly
length 149597870700 au astronomical_unit astronomical_units km
area 1 m2 square_metre square_metres sqft
area 1000000 km2 square_kilometre square_kilometres sqmi
area 10000 ha hectare hectares acre
area 0.0001 cm2 square_centimetre square_centimetres sqin
area 4046.8564224 acre acre acres ha
area 2589988.110336 sqmi square_mile square_miles km2
area 0.09290304 sqft square_foot square_feet m2
area 0.83612736 sqyd square_yard square_yards m2
area 0.00064516 sqin square_inch square_inches cm2
volume 1 m3 cubic_metre cubic_metres cuft
volume 1000000000 km3 cubic_kilometre cubic_kilometres cumi
volume 0.000001 cm3 cubic_centimetre cubic_centimetres cuin
volume 0.001 l litre litres impgal,USgal
volume 0.000001 ml millilitre millilitres impfloz,USfloz
volume 0.0037854118 USgal US_gallon US_gallons l,impgal
volume 0.00454609 impgal imperial_gallon imperial_gallons l,USgal
volume 0.0283168466 cuft cubic_foot cubic_feet m3
volume 0.764554858 cuyd cubic_yard cubic_yards m3
volume 0.000016387064 cuin cubic_inch cubic_inches cm3
volume 4168181825.44 cumi cubic_mile cubic_miles km3
volume 1233.48184 acre.ft acre-foot acre-feet m3
volume 0.000028413 impfloz imperial_fluid_ounce imperial_fluid_ounces ml
volume 0.0000295735 USfloz US_fluid_ounce US_fluid_ounces ml
volume 0.158987295 oilbbl barrel barrels m3
mass 1 kg kilogram kilograms lb
mass 0.001 g gram grams oz
mass 0.000001 mg milligram milligrams gr
mass 0.00006479891 gr grain grains mg
mass 1000 t tonne tonnes LT,ST
mass 0.45359237 lb pound pounds kg
mass 0.028349523 oz ounce ounces g
mass 6.35029318 st stone stone lb,kg
mass 1016.0469088 LT long_ton long_tons t
mass 907.18474 ST short_ton short_tons t
speed 1 m/s metre_per_second metres_per_second ft/s
speed 0.27777777778 km/h kilometre_per_hour kilometres_per_hour mph
speed 0.44704 mph mile_per_hour miles_per_hour km/h
speed 0.3048 ft/s foot_per_second feet_per_second m/s
speed 0.51444444444 kn knot knots km/h,mph
flow 1 m3/s cubic_metre_per_second cubic_metres_per_second cuft/s
flow 0.0283168466 cuft/s cubic_foot_per_second cubic_feet_per_second m3/s
power 1 W watt watts hp
power 1000 kW kilowatt kilowatts hp
power 1000000 MW megawatt megawatts hp
power 745.69987 hp horsepower horsepower kW
power 745.69987 bhp brake_horsepower brake_horsepower kW
power 745.69987 shp shaft_horsepower shaft_horsepower kW
power 735.49875 PS metric_horsepower metric_horsepower kW,hp
pressure 1 Pa pascal pascals psi
pressure 1000 kPa kilopascal kilopascals psi
pressure 1000000 MPa megapascal megapascals psi
pressure 100000 bar bar bar kPa
pressure 6894.757293 psi pound_per_square_inch pounds_per_square_inch kPa
pressure 101325 atm standard_atmosphere standard_atmospheres kPa
torque 1 N.m newton-metre newton-metres lbft
torque 1.3558179483 lbft pound-foot pound-feet N.m
force 1000 kN kilonewton kilonewtons lbf
force 1 N newton newtons lbf
force 4.4482216153 lbf pound-force pounds-force N
density 1 /km2 per_square_kilometre per_square_kilometre /sqmi
density 0.38610215854 /sqmi per_square_mile per_square_mile /km2
density 247.10538147 /acre per_acre per_acre /ha
density 100 /ha per_hectare per_hectare /acre
"""
_OTHER_SYMBOLS = {
    "m2": "m²",
    "km2": "km²",
    "cm2": "cm²",
    "m3": "m³",
    "km3": "km³",
    "cm3": "cm³",
    "m3/s": "m³/s",
    "/km2": "/km²",
    "/sqmi": "/sq mi",
    "sqmi": "sq mi",
    "sqft": "sq ft",
    "sqyd": "sq yd",
    "sqin": "sq in",
    "cuft": "cu ft",
    "cuyd": "cu yd",
    "cuin": "cu in",
    "cumi": "cu mi",
    "cuft/s": "cu ft/s",
    "acre.ft": "acre⋅ft",
    "USgal": "US gal",
    "impgal": "imp gal",
    "impfloz": "imp fl oz",
    "USfloz": "US fl oz",
    "oilbbl": "bbl",
    "LT": "long tons",
    "ST": "short tons",
    "acre": "acres",
    "N.m": "N⋅m",
    "lbft": "lb⋅ft",
    "l": "L",
    "ml": "mL",
}
_SPELLINGS = """
m: metre; metres; meter; meters
km2: km²; sqkm
m2: m²; sqm
km: kilometre; kilometres; kilometer; kilometers
ft: foot; feet
mi: mile; miles
in: inch; inches
acre: acres
ha: hectare; hectares
sqmi: mi2
sqft: ft2
l: L
ml: mL
cm3: cc
lb: lbs; pound; pounds
t: tonne; tonnes; MT
km/h: kmh; kph
mph: mi/h; m.p.h.
kn: knot
C: °C; degC
F: °F; degF
cuft: ft3
USgal: gal; U.S.gal
USfloz: USoz
N.m: Nm
/km2: PD/sqkm
/sqmi: PD/sqmi
ST: short ton
LT: long ton
nmi: nm; NM
yd: yards
lbft: ft.lbf; lbf.ft
au: AU
"""
_OTHER_NAMES = {
    name.strip(): code
    for code, _, names in (line.partition(":") for line in _SPELLINGS.strip().splitlines())
    for name in names.split(";")
}


def _read_units() -> dict[str, Unit]:
    units = {}
    for row in _ROWS.strip().splitlines():
        quantity, size, code, name, plural, targets = row.replace("_", "\u00a0").split(" ")
        symbol = _OTHER_SYMBOLS.get(code, code).replace(" ", "\u00a0")
        units[code] = Unit(
            quantity,
            float(size),
            symbol,
            name.replace("\u00a0", " "),
            plural.replace("\u00a0", " "),
            tuple(targets.split(",")),
        )
    celsius, fahrenheit = "degrees Celsius", "degrees Fahrenheit"
    units["C"] = Unit("temperature", 1, "°C", celsius, celsius, ("F",), 273.15)
    units["F"] = Unit("temperature", 5 / 9, "°F", fahrenheit, fahrenheit, ("C",), 459.67 * 5 / 9)
    units["K"] = Unit("temperature", 1, "K", "kelvin", "kelvins", ("C", "F"))
    return units


UNITS: Mapping[str, Unit] = _read_units()
"""By the code that `{{convert}}` takes."""


def unit_of(code: str) -> Unit | None:
    """The unit of a code or one of its other spellings."""
    return UNITS.get(_OTHER_NAMES.get(code, code))


def converted(value: float, unit: Unit, target: Unit) -> float:
    """The value in another unit of the same quantity."""
    return (value * unit.size + unit.offset - target.offset) / target.size


def decimals_of(number: str) -> int:
    """Digits after the point; of a round number minus its zeros before it."""
    digits = number.lower().partition("e")[0].replace(",", "")
    whole, point, fraction = digits.partition(".")
    if point:
        return len(fraction)
    return -(len(whole) - len(whole.rstrip("0"))) if whole.strip("-+−0") else 0


def decimals_for(number: str, value: float, unit: Unit, target: Unit) -> int:
    """Decimals of a converted value: about as exact as what was given, two digits at least.

    `number` is what was given, `value` the converted value.
    """
    given = decimals_of(number)
    if unit.quantity == "temperature":
        return max(given, 0)
    factor = unit.size / target.size
    comparable = given - (math.floor(math.log10(factor / 2)) + 1)
    if not value:
        return max(comparable, 0)
    enough = _LEAST_DIGITS - 1 - math.floor(math.log10(abs(value)))
    return max(comparable, enough)


def number_text(value: float, decimals: int) -> str:
    """The number with so many decimals, and commas between thousands."""
    rounded = math.floor(abs(value) * 10.0**decimals + 0.5) / 10.0**decimals
    sign = "−" if value < 0 and rounded else ""
    return f"{sign}{rounded:,.{max(decimals, 0)}f}"
