// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QStringList>
#include <array>

class QJsonObject;

namespace dyad::editor {

/// The colours of resources/themes/look.json by name; see there what each is for.
enum class Token {
    Bg, Panel, Editor, Raised, Hover, Border, Text, Muted, Faint, Accent, OnAccent, Ai, Ok, Warn, Bad, Added, Removed,
    Selection, CurrentLine, Bracket, FindMatch, IndentGuide, Ink, Paper, Count
};

/// The look of the whole program: palette, style sheet and fonts, made from one table. One a process, as QApplication has one palette.
/// GUI thread. Widgets take colours from here when they paint and repaint on changed(); nothing else names a colour.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Dark, Light };

    static Theme &instance();

    /// Puts style, palette, style sheet and font on the application, now and whenever the mode or the system's colours change.
    void install();
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    /// Black and white, with borders that are seen: for people who need contrast (WCAG AAA, 7:1).
    void setHighContrast(bool on);
    bool isHighContrast() const { return m_highContrast; }
    /// Colours of the table by name ("accent": "#ff0000") that take the place of ours, for both modes; empty: ours. Unknown names and
    /// what is no colour is left out.
    void setOverrides(const QHash<QString, QString> &colors);

    QColor color(Token token) const { return m_colors[static_cast<size_t>(token)]; }
    /// The colour of a person: any index, six colours that repeat.
    QColor person(int index) const;
    static constexpr int PeopleColors = 6;
    /// Ink or paper: what reads better on this.
    QColor readableOn(const QColor &background) const;

    QFont interfaceFont() const { return m_interfaceFont; }
    QFont codeFont() const { return m_codeFont; }
    int codeLinePixels() const { return m_codeLinePixels; }         ///< at zoom 0, logical pixels
    void setInterfaceFont(const QString &family, int pixels);       ///< empty family or 0: the default
    void setCodeFont(const QString &family, int pixels);
    /// Name of the KSyntaxHighlighting theme for code: ours unless another was chosen for this mode.
    QString codeThemeName() const;
    void setCodeThemeName(const QString &dark, const QString &light);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme();
    void loadFonts(const QJsonObject &fonts);
    void loadColors();
    void apply();
    bool systemIsDark() const;
    QPalette palette() const;
    QString styleSheet() const;

    Mode m_mode = Mode::System;
    QHash<QString, QString> m_overrides;
    bool m_dark = true, m_highContrast = false, m_installed = false, m_applying = false;
    QPalette m_systemPalette;
    std::array<QColor, static_cast<size_t>(Token::Count)> m_colors;
    std::array<QColor, PeopleColors> m_people;
    QHash<QString, QString> m_names;    // token name -> #rrggbb, for the style sheet
    QFont m_interfaceFont, m_codeFont, m_defaultInterfaceFont, m_defaultCodeFont;
    int m_codeLinePixels = 21;
    double m_codeLineRatio = 21.0 / 13;
    QString m_darkCodeTheme, m_lightCodeTheme;
};

} // namespace dyad::editor
