// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitRepository.h"
#include <QWidget>
#include <functional>

class QCheckBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace dyad::panels {

/// Message, options and the button of a commit. Ctrl+Enter commits.
class CommitBox : public QWidget {
    Q_OBJECT
public:
    explicit CommitBox(QWidget *parent = nullptr);
    /// Proposes co-authors ("Name <email>") for what is staged; asked when the box is shown something new.
    void setCoAuthors(std::function<QStringList()> provider);
    void setStaged(int files, int changed, const QString &branch);
    void setSignOff(bool on);                ///< what the box says until somebody changes it
    void setMessage(const QString &message);
    /// What a message begins with (Git's commit.template). It alone is no message, and its lines with # stay out of the commit.
    void setTemplate(const QString &text);
    QString message() const;            ///< without the template's comments
    bool isUntouched() const;           ///< empty, or what the template says
    void clear();
    void setError(const QString &text);

Q_SIGNALS:
    void commitRequested(const dyad::panels::GitRepository::CommitOptions &options);
    void amendToggled(bool amend);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void commit();
    void proposeCoAuthors();

    QPlainTextEdit *m_message;
    QPushButton *m_commit;
    QCheckBox *m_amend, *m_signOff, *m_coAuthored;
    QLabel *m_error;
    std::function<QStringList()> m_provider;
    QStringList m_coAuthors;
    QString m_branch, m_template;
    int m_staged = 0, m_changed = 0;
};

} // namespace dyad::panels
