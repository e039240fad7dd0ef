// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Theme.h"
#include "editor/LookStyle.h"
#include <QRegularExpression>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopedValueRollback>
#include <cmath>

namespace dyad::editor {

namespace {

bool onlyColors = false;     // of the change that is being applied; there is one theme

// In the order of Token.
constexpr std::array TokenNames = {"bg", "panel", "editor", "raised", "hover", "border", "text", "muted", "faint", "accent", "onAccent", "ai",
    "ok", "warn", "bad", "added", "removed", "selection", "currentLine", "bracket", "findMatch", "indentGuide", "ink", "paper"};
static_assert(TokenNames.size() == static_cast<size_t>(Token::Count));

QJsonObject lookTable()
{
    QFile file(QStringLiteral(":/dyad/themes/look.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QFont fontFrom(const QJsonArray &families, int pixels, QFont::StyleHint hint)
{
    QStringList names;
    for (const QJsonValue &family : families)
        names << family.toString();
    QFont font;
    font.setFamilies(names);
    font.setPixelSize(pixels);
    font.setStyleHint(hint);
    return font;
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

Theme::Theme()
{
    m_systemPalette = QApplication::palette();
    loadFonts(lookTable()[QLatin1String("fonts")].toObject());
    m_dark = systemIsDark();
    loadColors();
}

void Theme::loadFonts(const QJsonObject &fonts)
{
    const int codePixels = fonts[QLatin1String("codePixels")].toInt();
    m_defaultInterfaceFont = fontFrom(fonts[QLatin1String("interface")].toArray(), fonts[QLatin1String("interfacePixels")].toInt(), QFont::SansSerif);
    m_defaultCodeFont = fontFrom(fonts[QLatin1String("code")].toArray(), codePixels, QFont::Monospace);
    m_defaultCodeFont.setFixedPitch(true);
    m_codeLinePixels = fonts[QLatin1String("codeLinePixels")].toInt();
    m_codeLineRatio = double(m_codeLinePixels) / codePixels;
    m_interfaceFont = m_defaultInterfaceFont;
    m_codeFont = m_defaultCodeFont;
}

void Theme::loadColors()
{
    const QString mode = m_highContrast ? (m_dark ? QStringLiteral("hcdark") : QStringLiteral("hclight")) : m_dark ? QStringLiteral("dark") : QStringLiteral("light");
    QJsonObject table = lookTable()[mode].toObject();
    for (auto it = m_overrides.begin(); it != m_overrides.end(); ++it)
        if (table[it.key()].isString() && QColor::isValidColor(it.value()))
            table[it.key()] = it.value();
    for (size_t i = 0; i < TokenNames.size(); ++i)
        m_colors[i] = QColor(table[QLatin1String(TokenNames[i])].toString());
    const QJsonArray people = table[QLatin1String("people")].toArray();
    for (int i = 0; i < PeopleColors; ++i)
        m_people[static_cast<size_t>(i)] = QColor(people[i].toString());
    m_names.clear();
    m_names.insert(QStringLiteral("mode"), mode);     // for the names of images
    for (auto it = table.begin(); it != table.end(); ++it)
        m_names.insert(it.key(), it.value().toString());
}

void Theme::install()
{
    if (m_installed)
        return;
    m_installed = true;
    m_systemPalette = QApplication::palette();
    QApplication::setStyle(new LookStyle);    // owned by the application
    qApp->installEventFilter(this);
    m_dark = m_mode == Mode::System ? systemIsDark() : m_mode == Mode::Dark;
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    const bool dark = mode == Mode::System ? systemIsDark() : mode == Mode::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
}

void Theme::setHighContrast(bool on)
{
    if (on == m_highContrast)
        return;
    m_highContrast = on;
    apply();
}

void Theme::setOverrides(const QHash<QString, QString> &colors)
{
    if (colors == m_overrides)
        return;
    m_overrides = colors;
    apply();
}

// Qt 6.4 has no QStyleHints::colorScheme: a window darker than its text is dark.
bool Theme::systemIsDark() const
{
    return m_systemPalette.color(QPalette::Window).lightnessF() < m_systemPalette.color(QPalette::WindowText).lightnessF();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Other colours change no size: without this each splitter and label measures all its text again, half of what a change of the look takes.
    if (m_applying && onlyColors && event->type() == QEvent::StyleChange)
        return true;
    // Our own setPalette comes by here too; only what the system changed counts.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !m_applying && QApplication::palette() != palette()) {
        m_systemPalette = QApplication::palette();
        m_dark = m_mode == Mode::System ? systemIsDark() : m_mode == Mode::Dark;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    loadColors();
    if (m_installed) {
        const QScopedValueRollback guard(m_applying, true);
        // Each of these goes through all widgets there are: only what has changed.
        if (const QPalette colors = palette(); QApplication::palette() != colors)
            QApplication::setPalette(colors);
        onlyColors = QApplication::font() == m_interfaceFont && !qApp->styleSheet().isEmpty();
        if (QApplication::font() != m_interfaceFont)
            QApplication::setFont(m_interfaceFont);
        if (const QString sheet = styleSheet(); qApp->styleSheet() != sheet) {
            // Off and on: where there is one, Qt goes through each widget once for every widget that it lies in, six times as often.
            if (!qApp->styleSheet().isEmpty())
                qApp->setStyleSheet(QString());
            qApp->setStyleSheet(sheet);
        }
        onlyColors = false;
        for (QWidget *window : QApplication::topLevelWidgets())
            window->update();
    }
    Q_EMIT changed();
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, color(Token::Panel));
    p.setColor(QPalette::WindowText, color(Token::Text));
    p.setColor(QPalette::Base, color(Token::Editor));
    p.setColor(QPalette::AlternateBase, color(Token::Panel));
    p.setColor(QPalette::Text, color(Token::Text));
    p.setColor(QPalette::PlaceholderText, color(Token::Muted));
    p.setColor(QPalette::Button, color(Token::Raised));
    p.setColor(QPalette::ButtonText, color(Token::Text));
    p.setColor(QPalette::BrightText, color(Token::Bad));
    p.setColor(QPalette::ToolTipBase, color(Token::Raised));
    p.setColor(QPalette::ToolTipText, color(Token::Text));
    p.setColor(QPalette::Highlight, color(Token::Accent));
    p.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    p.setColor(QPalette::Link, color(Token::Accent));
    p.setColor(QPalette::LinkVisited, color(Token::Ai));
    p.setColor(QPalette::Light, color(Token::Hover));
    p.setColor(QPalette::Midlight, color(Token::Hover));
    p.setColor(QPalette::Mid, color(Token::Border));
    p.setColor(QPalette::Dark, color(Token::Border));
    p.setColor(QPalette::Shadow, color(Token::Bg));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Token::Faint));
    return p;
}

namespace {
/// Heights, paddings and texts grow with the size of the window's text; lines and frames stay as they are.
QString scaled(const QString &sheet, double factor)
{
    constexpr double Frame = 3;     // px, and less
    if (qFuzzyCompare(factor, 1.0))
        return sheet;
    static const QRegularExpression length(QStringLiteral("([0-9.]+)px"));
    QString out;
    qsizetype done = 0;
    for (auto it = length.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const double pixels = match.captured(1).toDouble();
        out += sheet.mid(done, match.capturedStart() - done) + QString::number(pixels > Frame ? qRound(pixels * factor) : pixels) + QStringLiteral("px");
        done = match.capturedEnd();
    }
    return out + sheet.mid(done);
}
} // namespace

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/dyad/themes/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = scaled(QString::fromUtf8(file.readAll()), double(m_interfaceFont.pixelSize()) / m_defaultInterfaceFont.pixelSize());
    QString sheet;
    sheet.reserve(source.size());
    for (qsizetype i = 0; i < source.size();) {
        if (source[i] != QLatin1Char('@')) {
            sheet += source[i++];
            continue;
        }
        qsizetype end = ++i;
        while (end < source.size() && source[end].isLetter())
            ++end;
        sheet += m_names.value(source.mid(i, end - i));
        i = end;
    }
    return sheet;
}

QColor Theme::person(int index) const
{
    return m_people[static_cast<size_t>(((index % PeopleColors) + PeopleColors) % PeopleColors)];
}

QColor Theme::readableOn(const QColor &background) const
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto luminance = [&](const QColor &c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); };
    const auto contrast = [&](const QColor &c) {
        const auto [low, high] = std::minmax({luminance(c), luminance(background)});
        return (high + 0.05) / (low + 0.05);        // WCAG 2.1
    };
    const QColor a = color(Token::Ink), b = color(Token::Paper);
    return contrast(a) > contrast(b) ? a : b;
}

void Theme::setInterfaceFont(const QString &family, int pixels)
{
    const QFont before = m_interfaceFont;
    m_interfaceFont = m_defaultInterfaceFont;
    if (!family.isEmpty())
        m_interfaceFont.setFamilies(QStringList{family} + m_defaultInterfaceFont.families());
    if (pixels > 0)
        m_interfaceFont.setPixelSize(pixels);
    if (m_interfaceFont != before)
        apply();
}

void Theme::setCodeFont(const QString &family, int pixels)
{
    const QFont before = m_codeFont;
    m_codeFont = m_defaultCodeFont;
    if (!family.isEmpty())
        m_codeFont.setFamilies(QStringList{family} + m_defaultCodeFont.families());
    if (pixels > 0)
        m_codeFont.setPixelSize(pixels);
    m_codeLinePixels = qRound(m_codeFont.pixelSize() * m_codeLineRatio);
    if (m_codeFont != before)
        Q_EMIT changed();
}

QString Theme::codeThemeName() const
{
    if (m_highContrast)
        return m_dark ? QStringLiteral("Dyad High Contrast Dark") : QStringLiteral("Dyad High Contrast Light");
    const QString &chosen = m_dark ? m_darkCodeTheme : m_lightCodeTheme;
    return chosen.isEmpty() ? (m_dark ? QStringLiteral("Dyad Dark") : QStringLiteral("Dyad Light")) : chosen;
}

void Theme::setCodeThemeName(const QString &dark, const QString &light)
{
    if (dark == m_darkCodeTheme && light == m_lightCodeTheme)
        return;
    m_darkCodeTheme = dark;
    m_lightCodeTheme = light;
    Q_EMIT changed();
}

} // namespace dyad::editor
