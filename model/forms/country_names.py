"""Names of countries as the English Wikipedia's flag templates know them, and some older flags."""

from __future__ import annotations

_NAMES = """Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia;
Australia; Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize;
Benin; Bhutan; Bolivia; Bosnia and Herzegovina; Botswana; Brazil; Brunei; Bulgaria; Burkina Faso;
Burundi; Cambodia; Cameroon; Canada; Cape Verde; Central African Republic; Chad; Chile; China;
Colombia; Comoros; Costa Rica; Croatia; Cuba; Cyprus; Czech Republic; Czechoslovakia;
Democratic Republic of the Congo; Denmark; Djibouti; Dominica; Dominican Republic; East Germany;
East Timor; Ecuador; Egypt; El Salvador; England; Equatorial Guinea; Eritrea; Estonia; Eswatini;
Ethiopia; Europe; European Union; Faroe Islands; Fiji; Finland; France; Gabon; Gambia; Georgia;
Germany; Ghana; Gibraltar; Greece; Greenland; Grenada; Guatemala; Guinea; Guinea-Bissau; Guyana;
Haiti; Honduras; Hong Kong; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Israel; Italy;
Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan; Kenya; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos;
Latvia; Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Macau; Madagascar;
Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Mauritania; Mauritius; Mexico;
Micronesia; Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru;
Nepal; Netherlands; New Zealand; Nicaragua; Niger; Nigeria; North Korea; North Macedonia;
Northern Ireland; Norway; Oman; Pakistan; Palau; Palestine; Panama; Papua New Guinea; Paraguay;
Peru; Philippines; Poland; Portugal; Puerto Rico; Qatar; Republic of Ireland; Republic of the Congo;
Romania; Russia; Rwanda; Saint Kitts and Nevis; Saint Lucia; Saint Vincent and the Grenadines;
Samoa; San Marino; São Tomé and Príncipe; Saudi Arabia; Scotland; Senegal; Serbia; Seychelles;
Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; South Africa; South Korea;
South Sudan; South Vietnam; Soviet Union; Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland;
Syria; Taiwan; Tajikistan; Tanzania; Thailand; Togo; Tonga; Trinidad and Tobago; Tunisia; Turkey;
Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates; United Kingdom; United Nations;
United States; Uruguay; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vietnam; Wales; West Germany;
Yemen; Yugoslavia; Zambia; Zimbabwe"""

COUNTRY_NAMES = tuple(" ".join(name.split()) for name in _NAMES.split(";"))
"""In the order of the alphabet."""

_OLD_FLAGS = """
Argentina: 1812
Australia: 1903
Bulgaria: 1948
Canada: 1868 1921 1957
China: 1912 1928 1949
Cuba: 1902
East Germany: 1949
Ethiopia: 1897 1941 1975
First Republic of Korea: 1949
France: 1794 1830
Germany: 1867 1919 1933 1935
Greece: 1822 1828 1970
Hungary: 1940 1949
Hungarian People's Republic: 1949
India: 1858 1931
Iran: 1964
Iraq: 1924 1959 1963 1991 2004
Italy: 1861 1946
Japan: 1870 1945 1947
Kingdom of Greece: state
Netherlands: state
North Korea: 1948
People's Republic of Bulgaria: 1948
Philippines: 1898 1919 1936 1943 1985
Poland: 1919 1928 1980
Polish People's Republic: 1947
Portugal: 1830
Republic of Korea: 1949
Romania: 1948 1952 1965
Russia: 1896 1991
Socialist Republic of Romania: 1948
South Africa: 1912 1928
South Korea: 1945 1948 1949 1984 1997
Soviet Union: 1922 1923 1924 1936 1955
Spain: 1748 1785 1931 1938 1945 1977
Sweden: 1844
Syria: 1932 1958 1963 1972
Thailand: 1855 1917
Third Philippine Republic: 1936
Ukraine: 1949
United Kingdom: 1606 1801
United States: 1776 1777 1795 1818 1846 1848 1861 1865 1877 1896 1908 1912
Venezuela: 1905 1930 1954
Vietnam: 1945 1955
Yugoslavia: 1918 1943 1946 1992
"""

FLAG_VARIANTS: dict[str, tuple[str, ...]] = {
    country: tuple(variants.split())
    for country, _, variants in (line.partition(":") for line in _OLD_FLAGS.strip().split("\n"))
}
"""What may follow a country's name in a flag template; more can be typed."""
