// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/workcopy/TextEncoding.h"
#include <QObject>

class QMenu;

namespace dyad::app {

class EditorPage;
class Workbench;

/// What the status bar says about how a text lies on the disk, made changeable: its encoding (read again with another one, save with another
/// one) and its line ends, its indentation, the language that it is coloured as. All are commands, too.
class EncodingFlow : public QObject {
    Q_OBJECT
public:
    explicit EncodingFlow(Workbench *workbench);
    void addCommands();
    void attach();          ///< once there is a window

    void reopenWith(EditorPage *page, sync::encoding::Kind kind);
    void saveWith(EditorPage *page, sync::encoding::Kind kind);
    void setLineEnds(EditorPage *page, const QByteArray &end);

private:
    EditorPage *page() const;
    void showEncodings();
    void showLineEnds();
    void showIndentation();
    void showLanguages();
    void popUp(QMenu *menu, const QString &label);
    Workbench *m_bench;
};

} // namespace dyad::app
