"""Countries, with the adjectives and the people's names made from them; one row a country.

States of the United Nations, and those of the twentieth century that its records speak of.
"""

from __future__ import annotations

_ROWS = """
Afghanistan|Afghan Afghans
Albania|Albanian Albanians
Algeria|Algerian Algerians
America|American Americans
Angola|Angolan Angolans
Argentina|Argentine Argentinian Argentines
Armenia|Armenian Armenians
Australia|Australian Australians
Austria|Austrian Austrians
Azerbaijan|Azerbaijani Azeri
Bahamas|Bahamian
Bahrain|Bahraini
Bangladesh|Bangladeshi
Barbados|Barbadian
Belarus Belorussia Byelorussia|Belarusian Byelorussian
Belgium|Belgian Belgians
Benin Dahomey|Beninese Dahomean
Bhutan|Bhutanese
Bolivia|Bolivian Bolivians
Bosnia|Bosnian Bosnians
Botswana|Botswanan
Brazil|Brazilian Brazilians
Britain England Scotland Wales|British Britons English Scottish Scots Welsh
Bulgaria|Bulgarian Bulgarians
Burma Myanmar|Burmese
Burundi|Burundian
Cambodia Kampuchea|Cambodian Cambodians Khmer
Cameroon|Cameroonian
Canada|Canadian Canadians
Ceylon|Ceylonese Sinhalese
Chad|Chadian
Chile|Chilean Chileans
China|Chinese
Colombia|Colombian Colombians
Congo Zaire|Congolese Zairian Zairean
Croatia|Croatian Croat Croats
Cuba|Cuban Cubans
Cyprus|Cypriot Cypriots
Czechoslovakia|Czechoslovak Czech Czechs Slovak Slovaks
Denmark|Danish Danes
Ecuador|Ecuadorian
Egypt|Egyptian Egyptians
Estonia|Estonian Estonians
Ethiopia|Ethiopian Ethiopians
Europe|European Europeans
Africa|African Africans
Asia|Asian Asians
Fiji|Fijian
Finland|Finnish Finns
France|French
Gabon|Gabonese
Gambia|Gambian
Georgia|Georgian Georgians
Germany|German Germans
Ghana|Ghanaian Ghanaians
Greece|Greek Greeks
Grenada|Grenadian
Guatemala|Guatemalan
Guinea|Guinean
Guyana|Guyanese
Haiti|Haitian Haitians
Holland Netherlands|Dutch
Honduras|Honduran
Hungary|Hungarian Hungarians Magyar
Iceland|Icelandic
India|Indian Indians
Indochina|Indochinese
Indonesia|Indonesian Indonesians
Iran Persia|Iranian Iranians Persian
Iraq|Iraqi Iraqis
Ireland|Irish
Israel|Israeli Israelis
Italy|Italian Italians
Jamaica|Jamaican
Japan|Japanese
Jordan|Jordanian Jordanians
Kazakhstan|Kazakh
Kenya|Kenyan Kenyans
Korea|Korean Koreans
Kuwait|Kuwaiti Kuwaitis
Laos|Laotian Lao
Latvia|Latvian Latvians
Lebanon|Lebanese
Lesotho|Basotho
Liberia|Liberian
Libya|Libyan Libyans
Lithuania|Lithuanian Lithuanians
Luxembourg|Luxembourgish
Macedonia|Macedonian
Madagascar|Malagasy
Malawi|Malawian
Malaya Malaysia|Malay Malayan Malaysian Malays
Mali|Malian
Malta|Maltese
Manchuria|Manchurian Manchu
Mauritania|Mauritanian
Mexico|Mexican Mexicans
Moldova|Moldovan Moldavian
Mongolia|Mongolian Mongol
Montenegro|Montenegrin
Morocco|Moroccan Moroccans
Mozambique|Mozambican
Namibia|Namibian
Nepal|Nepalese Nepali
Nicaragua|Nicaraguan Nicaraguans
Niger|Nigerien
Nigeria|Nigerian Nigerians
Norway|Norwegian Norwegians
Oman|Omani
Pakistan|Pakistani Pakistanis
Palestine|Palestinian Palestinians
Panama|Panamanian Panamanians
Papua|Papuan
Paraguay|Paraguayan
Peru|Peruvian
Philippines|Philippine Filipino Filipinos
Poland|Polish Poles
Portugal|Portuguese
Prussia|Prussian
Qatar|Qatari
Rhodesia Zimbabwe|Rhodesian Rhodesians Zimbabwean
Romania Rumania Roumania|Romanian Rumanian Roumanian Romanians
Russia|Russian Russians
Rwanda|Rwandan
Salvador|Salvadoran Salvadorans
Samoa|Samoan
Senegal|Senegalese
Serbia|Serbian Serb Serbs
Siam Thailand|Siamese Thai Thais
Singapore|Singaporean
Slovenia|Slovenian Slovene
Somalia|Somali Somalis
Spain|Spanish Spaniards
Sudan|Sudanese
Sweden|Swedish Swedes
Switzerland|Swiss
Syria|Syrian Syrians
Taiwan Formosa|Taiwanese Formosan
Tajikistan|Tajik
Tanzania Tanganyika|Tanzanian
Tibet|Tibetan Tibetans
Togo|Togolese
Tonga|Tongan
Trinidad|Trinidadian
Tunisia|Tunisian Tunisians
Turkey|Turkish Turks
Turkmenistan|Turkmen
Uganda|Ugandan Ugandans
Ukraine|Ukrainian Ukrainians
Uruguay|Uruguayan
USSR|Soviet Soviets
Uzbekistan|Uzbek
Vatican|Papal
Venezuela|Venezuelan
Vietnam Viet-Nam|Vietnamese Viet
Yemen|Yemeni
Yugoslavia|Yugoslav Yugoslavs
Zambia|Zambian
"""

COUNTRIES: frozenset[str] = frozenset(
    name.casefold() for row in _ROWS.split("\n") if row for name in row.split("|")[0].split()
)
NATIONAL: frozenset[str] = frozenset(
    name.casefold() for row in _ROWS.split("\n") if row for name in row.split("|")[1].split()
)
#: Words that stand before the name of a country or people and say which part or party of it.
SIDES = frozenset(
    "north south east west northern southern eastern western central upper lower inner outer communist nationalist"
    " socialist democratic republican red white free imperial royal fascist nazi revolutionary national federal"
    " allied arab jewish catholic orthodox muslim buddhist".split()
)
INITIALS = frozenset("us usa uk ussr un nato eec frg gdr pr prc roc rok dprk drv gvn drvn uar".split())
#: First parts of doubled adjectives: `Sino-Soviet`.
COMBINING = frozenset(
    "sino franco anglo russo germano italo greco graeco indo austro polono turco afro euro luso hispano ibero nippo dano"
    " balto serbo czecho arabo judeo latino pan anti pro non".split()
)
#: Nouns that make the name of a state with the adjective before them: `Soviet Union`.
STATES = frozenset("union republic kingdom states federation confederation empire commonwealth".split())
