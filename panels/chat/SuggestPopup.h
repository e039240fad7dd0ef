// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/chat/Composer.h"
#include <QFrame>

class QListWidget;

namespace dyad::panels {

/// The list over the composer while "@…" or "/…" is typed. Never takes the focus; the composer passes keys on.
class SuggestPopup : public QFrame {
    Q_OBJECT
public:
    explicit SuggestPopup(Composer *composer);
    /// Empty: hides.
    void show(const QVector<Composer::Suggestion> &suggestions);
    const Composer::Suggestion &at(int index) const { return m_suggestions[index]; }
    int count() const { return int(m_suggestions.size()); }
    /// Up, Down, Enter, Tab and Esc. False: the key is not for the list.
    bool handleKey(int key);

Q_SIGNALS:
    void chosen(int index);

private:
    void place();
    Composer *m_composer;
    QListWidget *m_list;
    QVector<Composer::Suggestion> m_suggestions;
};

} // namespace dyad::panels
