// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/LiveFolder.h"
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTemporaryFile;

namespace dyad::app {

/// What of a shared project anybody may read without a sign-in: files as they were when they were published. For the project's admins. GUI thread.
class PublicFiles : public QWidget {
    Q_OBJECT
public:
    explicit PublicFiles(QWidget *parent);
    ~PublicFiles() override;
    /// path: proposed, as in the project; may be empty.
    void openFor(LiveFolder *live, const QString &path);

Q_SIGNALS:
    void failed(const QString &why);         ///< empty: not any more

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void list(const QJsonObject &answer);
    void publish();
    void refuse(const sync::Error &error);
    void upload(const QByteArray &bytes, const QString &name);
    void finish(const QString &sha256, const QString &name);
    void takeBack();
    QString place() const;
    bool hasFailed(const sync::Error *error);
    QPointer<LiveFolder> m_live;
    QLineEdit *m_path;
    QPushButton *m_publish, *m_copy, *m_back;
    QListWidget *m_list;
    std::unique_ptr<QTemporaryFile> m_file;      // while it goes to the server
    bool m_sure = false;
};

} // namespace dyad::app
