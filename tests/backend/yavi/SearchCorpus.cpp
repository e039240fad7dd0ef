// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Made for these tests: a company's mixed documents, with near misses for most questions. Questions were written before any search was run
// on them, and use other forms of the words, misspellings and part names as people do.
#include "tests/backend/yavi/SearchCorpus.h"

namespace dyad::test {

using namespace Qt::StringLiterals;

QList<CorpusDocument> searchCorpus()
{
    return {
        {u"lease.md"_s, u"# Lease of the warehouse\n\nThe tenant rents the warehouse at 14 Harbour Road for five years from 1 March 2022. The monthly rent is 4,200 euros and is due on the third working day.\n\n"
                        "## Termination\n\nEither party may end the lease with six months' notice in writing. If the rent is late by more than thirty days, the landlord may terminate at once.\n\n"
                        "## Repairs\n\nThe landlord repairs the roof and the outer walls; the tenant repairs everything inside."_s},
        {u"employment.md"_s, u"# Employment contract\n\nThe employee begins on 1 June as a welder. The working week has 38 hours.\n\n## Holidays\n\nThe employee has 30 days of paid leave a year. Leave that is not taken by "
                            "March of the next year lapses.\n\n## Notice\n\nThe contract can be ended with four weeks' notice to the fifteenth or the end of a month."_s},
        {u"vpn.md"_s, u"# Connecting from home\n\nInstall the WireGuard client and import the profile that the help desk mailed you. The tunnel uses UDP port 51820.\n\nIf the connection drops every few minutes, lower the MTU "
                      "to 1380.\n\n## Two-factor codes\n\nThe authenticator app shows a six-digit code. Lost phone: call the help desk for a recovery code."_s},
        {u"printer.md"_s, u"# The printer on the second floor\n\nPaper jams: open door B, pull the green lever and remove the sheet. Toner is in the cupboard next to the kitchen.\n\nTo print on both sides choose Duplex in the "
                          "print dialog."_s},
        {u"backup.md"_s, u"# Backups\n\nThe database is dumped each night at two o'clock and copied to the second site. Dumps are kept for 35 days.\n\n## Restoring\n\nStop the service, load the newest dump with pg_restore, start the "
                         "service. A rehearsal of the recovery takes place each quarter."_s},
        {u"incident-2023-11.md"_s, u"# Incident of 14 November 2023\n\nFrom 09:12 to 10:47 no customer could pay. A certificate of the payment gateway had expired. Renewal was automatic, but the process could not write its file: the "
                                   "disk was full with debug logs.\n\n## Follow-up\n\nAlert at 80 % disk usage. Rotate logs daily. Watch the expiry dates of all certificates."_s},
        {u"incident-2024-02.md"_s, u"# Incident of 3 February 2024\n\nOrders were shipped twice. The queue delivered messages again after a worker had crashed before acknowledging them, and the shipping step was not idempotent.\n\n"
                                   "## Follow-up\n\nEach order carries a key; shipping checks the key before it prints a label."_s},
        {u"invoice-4711.txt"_s, u"Invoice INV-4711\nNordwind Steel GmbH, Rostock\nTo: Dockside Works\n\n12 t rebar B500B   9,840.00 EUR\nDelivery             410.00 EUR\nVAT 19 %           1,947.50 EUR\nTotal             12,197.50 "
                                "EUR\n\nPayable within 14 days. 2 % discount if paid within 7 days."_s},
        {u"invoice-4802.txt"_s, u"Invoice INV-4802\nBaltic Crane Hire\nTo: Dockside Works\n\nMobile crane 60 t, 3 days   5,400.00 EUR\nOperator                    1,350.00 EUR\nTotal                       6,750.00 EUR\n\nPayable within "
                                "30 days."_s},
        {u"site-diary.md"_s, u"# Site diary, pier 3\n\n12 May: concrete for the foundation poured, 48 m³, dry weather. 13 May: storm, crane stopped at wind force 7. 14 May: formwork removed on the east side. Two workers without helmets sent "
                             "home."_s},
        {u"safety.md"_s, u"# Safety on the building site\n\nHelmets and boots with steel caps are worn everywhere. Cranes stop at wind force 6. Whoever works above two metres wears a harness.\n\n## Accidents\n\nFirst aid kits hang in each "
                         "container. Every accident is reported to the foreman within the hour."_s},
        {u"budget.md"_s, u"# Budget of pier 3\n\nThe approved budget is 3.4 million euros. Steel takes 41 %, labour 33 %, machines 15 %. The reserve for surprises is 6 %. By May 38 % were spent."_s},
        {u"coffee.md"_s, u"# The coffee machine\n\nDescale it when the red lamp blinks: fill in the descaler, press both buttons for five seconds. Beans are ordered every second Monday by the front desk."_s},
        {u"onboarding.md"_s, u"# Your first week\n\nMonday: keys, laptop, tour. Your mentor explains who is who. Tuesday: safety training, which is compulsory. By Friday you should have made your first small change to the "
                             "code and seen it go live."_s},
        {u"style.md"_s, u"# How we write code\n\nFunctions are short. Names are words. Errors are values and never thrown across modules. Every change has a test that failed before it.\n\n## Reviews\n\nA review takes less than a day. "
                        "Reviewers ask questions; authors answer with code."_s},
        {u"retry.py"_s, u"import random\nimport time\n\n\ndef call_with_backoff(action, attempts=5, base_delay=0.2):\n    \"\"\"Runs action; waits longer after each failure, with jitter.\"\"\"\n    for attempt in range(attempts):\n        try:\n"
                        "            return action()\n        except ConnectionError:\n            if attempt == attempts - 1:\n                raise\n            time.sleep(base_delay * 2 ** attempt * random.uniform(0.5, 1.5))\n"_s},
        {u"RateLimiter.cpp"_s, u"// Token bucket: tokens drip in at a fixed rate, a request takes one.\nbool RateLimiter::tryAcquire(Clock::time_point now)\n{\n    refillBucket(now);\n    if (m_tokens < 1)\n        return false;\n    m_tokens -= 1;\n"
                               "    return true;\n}\n"_s},
        {u"schema.sql"_s, u"CREATE TABLE customer_orders (\n  order_id BIGINT PRIMARY KEY,\n  customer_id BIGINT NOT NULL REFERENCES customers (id),\n  shipped_at TIMESTAMPTZ\n);\nCREATE INDEX customer_orders_by_customer ON "
                          "customer_orders (customer_id);\n"_s},
        {u"patient-leaflet.md"_s, u"# Ibuprofen 400 mg\n\nAdults take one tablet up to three times a day with food. Do not take it with blood thinners or in the last three months of pregnancy.\n\n## Side effects\n\nStomach pain and heartburn "
                                  "are common. See a doctor at once if your face swells."_s},
        {u"lab-results.md"_s, u"# Laboratory\n\nHaemoglobin 13.9 g/dl, normal. Ferritin 8 µg/l, low: iron stores are empty. Vitamin D 18 ng/ml, low. Check again in three months."_s},
        {u"travel.md"_s, u"# Travel expenses\n\nTrains: second class. Flights only where the train takes longer than six hours. Hotels up to 120 euros a night. Hand in receipts within four weeks; the money is paid with the next salary."_s},
        {u"privacy.md"_s, u"# How we treat personal data\n\nApplications are erased six months after the decision. Customers can ask what is stored about them and get it within thirty days. Access logs are kept for 14 days."_s},
        {u"vertrag.md"_s, u"# Wartungsvertrag Aufzug\n\nDer Auftragnehmer wartet den Aufzug viermal im Jahr. Störungen werden innerhalb von vier Stunden behoben. Der Vertrag verlängert sich um ein Jahr, wenn er nicht drei Monate vor Ablauf "
                          "gekündigt wird."_s},
        {u"kantine.md"_s, u"# Kantine\n\nDas Mittagessen kostet für Beschäftigte 5,50 Euro. Freitags gibt es Fisch. Gäste bezahlen 8 Euro."_s},
        {u"合同.txt"_s, u"租赁合同\n\n房东将仓库出租给租户，租期为三年。租金每月支付一次。任何一方可以提前三个月书面通知终止合同。"_s},
        {u"fire-drill.md"_s, u"# Fire drill\n\nWhen the siren sounds, leave by the nearest stairs and gather in the car park behind hall 2. Lifts are forbidden. Wardens in yellow vests count everybody.\n\n## Extinguishers\n\nThey are "
                             "inspected every two years by Feuertechnik Nord."_s},
        {u"parking.md"_s, u"# Parking\n\nSpaces 1 to 20 are for visitors. Employees park in the yard behind the mill; the barrier opens with the badge. Charging electric cars costs 0.35 euros per kilowatt hour."_s},
        {u"leave-form.md"_s, u"# Asking for time off\n\nFill in form F7 at least ten days before and have it signed by your team lead. Sick notes go to payroll on the first day of illness."_s},
        {u"parental.md"_s, u"# Parental leave\n\nMothers and fathers may stay at home for up to fourteen months. Tell the personnel office seven weeks ahead. The post is kept."_s},
        {u"release-3.2.md"_s, u"# Release 3.2\n\n- New: dark theme, export to CSV.\n- Fixed: a crash when a name contained an apostrophe.\n- Removed: support for Windows 8.\n\nUpgrading takes two minutes and needs no downtime."_s},
        {u"release-3.3.md"_s, u"# Release 3.3\n\n- New: single sign-on with SAML, audit trail.\n- Fixed: memory leak in the thumbnail service, wrong totals after daylight saving time began.\n- Deprecated: the v1 API; it goes away "
                              "next spring."_s},
        {u"api-limits.md"_s, u"# Limits of the API\n\nEach key may make 600 requests a minute; more are answered with status 429 and a Retry-After header. Uploads may have 25 MB. Webhooks are retried for a day."_s},
        {u"roof-quote.txt"_s, u"Quotation 88/23\nDach & Sohn, Wismar\nRe-roofing of hall 2, 620 square metres of corrugated sheet\nMaterial  18,600.00 EUR\nScaffold   4,150.00 EUR\nLabour    11,900.00 EUR\nValid until 30 September."_s},
        {u"minutes-april.md"_s, u"# Minutes, 18 April\n\nPresent: Okafor, Lindqvist, Brandt. The board approves the purchase of a second excavator. Lindqvist reports that pier 3 is two weeks late because of the storms. Brandt will ask the insurer "
                                "about flood damage."_s},
        {u"minutes-may.md"_s, u"# Minutes, 16 May\n\nPresent: Okafor, Brandt. The insurer pays for the flooded cellar but not for the pumps. The apprentice programme starts in September with four places."_s},
        {u"insurance.md"_s, u"# Insurance policy 55-A\n\nCovers fire, burst pipes, storm and hail. Excess 2,500 euros per claim. Flood is covered for buildings only, not for machines in them. Claims must be filed within seven days."_s},
        {u"cheese.md"_s, u"# Alpine cheese\n\nThe milk is warmed to 32 degrees and curdled with rennet. The curd is cut to the size of hazelnuts, pressed, and salted in brine for two days. The wheels ripen for nine months."_s},
        {u"sourdough.md"_s, u"# Sourdough bread\n\nFeed the starter the evening before. Knead flour, water and salt for ten minutes, let the dough rise overnight in the cold, and bake at 250 degrees with steam."_s},
        {u"bees.md"_s, u"# Keeping bees\n\nIn April the colonies are inspected for a laying queen. Against varroa mites formic acid is evaporated after the last harvest. A hive needs fifteen kilos of winter feed."_s},
        {u"telescope.md"_s, u"# The society's telescope\n\nThe mirror has a diameter of 40 centimetres. Collimate it with the laser before each night. Saturn's rings are best seen from August to November."_s},
        {u"parse_config.rs"_s, u"/// Reads the configuration; unknown keys are errors.\npub fn parse_config(path: &Path) -> Result<Config, ConfigError> {\n    let text = std::fs::read_to_string(path)?;\n    let raw: RawConfig = toml::from_str(&text)?;\n"
                               "    raw.validate()\n}\n"_s},
        {u"useDebounce.ts"_s, u"// Gives back a value only after it has stayed the same for `delay` milliseconds.\nexport function useDebounce<T>(value: T, delay: number): T {\n  const [settled, setSettled] = useState(value);\n  useEffect(() => {\n"
                              "    const timer = setTimeout(() => setSettled(value), delay);\n    return () => clearTimeout(timer);\n  }, [value, delay]);\n  return settled;\n}\n"_s},
        {u"lru_cache.go"_s, u"// LRUCache drops the entry that was not used for longest.\ntype LRUCache struct {\n\tcapacity int\n\tentries  map[string]*list.Element\n\torder    *list.List\n}\n\nfunc (c *LRUCache) evictOldest() {\n\tlast := c.order.Back()\n"
                            "\tdelete(c.entries, last.Value.(*entry).key)\n\tc.order.Remove(last)\n}\n"_s},
        {u"mahnung.md"_s, u"# Mahnwesen\n\nEine Rechnung ist nach dreißig Tagen fällig. Die erste Zahlungserinnerung ist kostenlos, für die zweite Mahnung werden fünf Euro berechnet. Danach übernimmt ein Inkassobüro."_s},
        {u"bail.md"_s, u"# Bail de bureau\n\nLe locataire verse un dépôt de garantie de deux mois de loyer. Le chauffage est compris dans les charges. Le bail est conclu pour neuf ans."_s},
        {u"garantia.md"_s, u"# Garantía\n\nLa bomba tiene una garantía de dos años desde la fecha de compra. No cubre daños por agua salada. Para reclamar hay que presentar la factura."_s},
        {u"会議.txt"_s, u"会議の記録\n\n四月から新しい倉庫を借りることに決めた。家賃は月三十万円。引っ越しは来月の第二週に行う。"_s},
        {u"菜单.txt"_s, u"公司食堂菜单\n\n星期一：红烧肉和米饭。星期二：番茄炒鸡蛋。星期五：清蒸鱼。"_s},
    };
}

QList<CorpusQuestion> corpusQuestions()
{
    return {
        {u"How much notice is needed to end the warehouse lease?"_s, {u"lease.md"_s}},
        {u"who repairs the roof"_s, {u"lease.md"_s}},
        {u"can the landlord terminate when payments are late"_s, {u"lease.md"_s}},
        {u"How many vacation days does an employee get?"_s, {u"employment.md"_s}},
        {u"notice period of the employment contract"_s, {u"employment.md"_s, u"lease.md"_s}},
        {u"VPN connection keeps dropping"_s, {u"vpn.md"_s}},
        {u"I lost my phone and need the authentication code"_s, {u"vpn.md"_s}},
        {u"wireguard port"_s, {u"vpn.md"_s}},
        {u"removing jammed paper"_s, {u"printer.md"_s}},
        {u"double-sided printing"_s, {u"printer.md"_s}},
        {u"how to restore the database from a dump"_s, {u"backup.md"_s}},
        {u"how long are backups kept"_s, {u"backup.md"_s}},
        {u"why could customers not pay in November"_s, {u"incident-2023-11.md"_s}},
        {u"expired certificates"_s, {u"incident-2023-11.md"_s}},
        {u"duplicate shipments after worker crash"_s, {u"incident-2024-02.md"_s}},
        {u"idempotency"_s, {u"incident-2024-02.md"_s}},
        {u"total of invoice INV-4711"_s, {u"invoice-4711.txt"_s}},
        {u"discount for early payment of steel"_s, {u"invoice-4711.txt"_s}},
        {u"crane rental costs"_s, {u"invoice-4802.txt"_s}},
        {u"at which wind must cranes stop"_s, {u"safety.md"_s, u"site-diary.md"_s}},
        {u"when was the foundation concreted"_s, {u"site-diary.md"_s}},
        {u"who was seen without a helmet"_s, {u"site-diary.md"_s, u"safety.md"_s}},
        {u"share of steel in the budget"_s, {u"budget.md"_s}},
        {u"reporting accidents"_s, {u"safety.md"_s}},
        {u"descaling"_s, {u"coffee.md"_s}},
        {u"compulsory training for new people"_s, {u"onboarding.md"_s}},
        {u"how are errors handled in our code"_s, {u"style.md"_s}},
        {u"call_with_backoff"_s, {u"retry.py"_s}},
        {u"exponential backoff with jitter"_s, {u"retry.py"_s}},
        {u"tryAcquire"_s, {u"RateLimiter.cpp"_s}},
        {u"token bucket rate limiter"_s, {u"RateLimiter.cpp"_s}},
        {u"customer_id index"_s, {u"schema.sql"_s}},
        {u"side effects of ibuprofen"_s, {u"patient-leaflet.md"_s}},
        {u"ibuprofene and pregnancy"_s, {u"patient-leaflet.md"_s}},
        {u"low ferritin"_s, {u"lab-results.md"_s}},
        {u"hemoglobin value"_s, {u"lab-results.md"_s}},
        {u"hotel price limit when travelling"_s, {u"travel.md"_s}},
        {u"when are job applications deleted"_s, {u"privacy.md"_s}},
        {u"Kündigungsfrist Wartung Aufzug"_s, {u"vertrag.md"_s}},
        {u"Was kostet das Mittagessen in der Kantine?"_s, {u"kantine.md"_s}},
        {u"终止合同需要提前多久通知"_s, {u"合同.txt"_s}},
        {u"星期五吃什么"_s, {u"菜单.txt"_s}},
        {u"where do we gather after an alarm"_s, {u"fire-drill.md"_s}},
        {u"may I take the elevator during a fire"_s, {u"fire-drill.md"_s}},
        {u"who checks the fire extinguishers"_s, {u"fire-drill.md"_s}},
        {u"price of charging an electric car"_s, {u"parking.md"_s}},
        {u"visitor parking spaces"_s, {u"parking.md"_s}},
        {u"which form do I need for holidays"_s, {u"leave-form.md"_s, u"employment.md"_s}},
        {u"where to send a sick note"_s, {u"leave-form.md"_s}},
        {u"how long can fathers stay home with a baby"_s, {u"parental.md"_s}},
        {u"announce parental leave how early"_s, {u"parental.md"_s}},
        {u"export as CSV"_s, {u"release-3.2.md"_s}},
        {u"Windows 8 support"_s, {u"release-3.2.md"_s}},
        {u"crash with apostrophes in names"_s, {u"release-3.2.md"_s}},
        {u"SAML single sign on"_s, {u"release-3.3.md"_s}},
        {u"memory leaking thumbnails"_s, {u"release-3.3.md"_s}},
        {u"when is the old API switched off"_s, {u"release-3.3.md"_s, u"api-limits.md"_s}},
        {u"HTTP 429"_s, {u"api-limits.md"_s}},
        {u"maximum upload size"_s, {u"api-limits.md"_s}},
        {u"Retry-After"_s, {u"api-limits.md"_s, u"retry.py"_s}},
        {u"cost of scaffolding"_s, {u"roof-quote.txt"_s}},
        {u"corrugated sheets for hall 2"_s, {u"roof-quote.txt"_s}},
        {u"how long is the roofing quotation valid"_s, {u"roof-quote.txt"_s}},
        {u"second excavator"_s, {u"minutes-april.md"_s}},
        {u"why is pier 3 late"_s, {u"minutes-april.md"_s, u"site-diary.md"_s, u"budget.md"_s}},
        {u"what did Lindqvist report"_s, {u"minutes-april.md"_s}},
        {u"apprentices starting in September"_s, {u"minutes-may.md"_s}},
        {u"does the insurer pay for the pumps"_s, {u"minutes-may.md"_s, u"insurance.md"_s}},
        {u"insurance excess per claim"_s, {u"insurance.md"_s}},
        {u"is flood damage to machines insured"_s, {u"insurance.md"_s, u"minutes-may.md"_s}},
        {u"deadline for filing claims"_s, {u"insurance.md"_s}},
        {u"rennet temperature"_s, {u"cheese.md"_s}},
        {u"how long does the cheese ripen"_s, {u"cheese.md"_s}},
        {u"salting in brine"_s, {u"cheese.md"_s}},
        {u"baking bread with steam"_s, {u"sourdough.md"_s}},
        {u"feeding the starter"_s, {u"sourdough.md"_s}},
        {u"varroa treatment"_s, {u"bees.md"_s}},
        {u"winter feed per hive"_s, {u"bees.md"_s}},
        {u"mirror diameter of the telescope"_s, {u"telescope.md"_s}},
        {u"when can Saturn be seen"_s, {u"telescope.md"_s}},
        {u"collimating with a laser"_s, {u"telescope.md"_s}},
        {u"parse_config"_s, {u"parse_config.rs"_s}},
        {u"unknown configuration keys"_s, {u"parse_config.rs"_s}},
        {u"ConfigError"_s, {u"parse_config.rs"_s}},
        {u"useDebounce"_s, {u"useDebounce.ts"_s}},
        {u"clearTimeout in effect"_s, {u"useDebounce.ts"_s}},
        {u"evictOldest"_s, {u"lru_cache.go"_s}},
        {u"least recently used cache"_s, {u"lru_cache.go"_s}},
        {u"Wann ist eine Rechnung fällig"_s, {u"mahnung.md"_s}},
        {u"Gebühr für die zweite Mahnung"_s, {u"mahnung.md"_s}},
        {u"Inkasso"_s, {u"mahnung.md"_s}},
        {u"dépôt de garantie du locataire"_s, {u"bail.md"_s}},
        {u"chauffage compris"_s, {u"bail.md"_s}},
        {u"garantía de la bomba"_s, {u"garantia.md"_s}},
        {u"daños por agua salada"_s, {u"garantia.md"_s}},
        {u"倉庫の家賃"_s, {u"会議.txt"_s}},
        {u"引っ越しはいつ"_s, {u"会議.txt"_s}},
        {u"租金多久支付一次"_s, {u"合同.txt"_s}},
        {u"evidence of certificate renewel"_s, {u"incident-2023-11.md"_s}},
        {u"recoverycode"_s, {u"vpn.md"_s}},
        {u"concreet foundation"_s, {u"site-diary.md"_s}},
        {u"authenticater app"_s, {u"vpn.md"_s}},
        {u"pg_restore"_s, {u"backup.md"_s}},
        {u"customer_orders"_s, {u"schema.sql"_s}},
        {u"refillBucket"_s, {u"RateLimiter.cpp"_s}},
        {u"rebar B500B"_s, {u"invoice-4711.txt"_s}},
        {u"INV-4802"_s, {u"invoice-4802.txt"_s}},
        {u"operator of the mobile crane"_s, {u"invoice-4802.txt"_s}},
        {u"vitamin D"_s, {u"lab-results.md"_s}},
        {u"reserve for unexpected costs"_s, {u"budget.md"_s}},
        {u"first week mentor"_s, {u"onboarding.md"_s}},
        {u"how fast must a review be"_s, {u"style.md"_s}},
        {u"duplex"_s, {u"printer.md"_s}},
    };
}

} // namespace dyad::test
