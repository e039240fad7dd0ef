// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/SyntaxRepository.h"
#include "editor/Theme.h"
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QCoreApplication>
#include <QDir>
#include <QResource>
#include <memory>

namespace dyad::editor {

namespace {

// bin/dyad and share/dyad stand side by side, in the build as in an installation. The file stays mapped; the library finds in it what it looks for among its
// own resources.
std::unique_ptr<KSyntaxHighlighting::Repository> load()
{
    QResource::registerResource(QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(QStringLiteral("../share/dyad/syntax.rcc")));
    return std::make_unique<KSyntaxHighlighting::Repository>();
}

} // namespace

KSyntaxHighlighting::Repository &SyntaxRepository::instance()
{
    static const std::unique_ptr<KSyntaxHighlighting::Repository> repository = load();
    return *repository;
}

KSyntaxHighlighting::Theme SyntaxRepository::theme()
{
    const KSyntaxHighlighting::Theme chosen = instance().theme(dyad::editor::Theme::instance().codeThemeName());
    if (chosen.isValid())
        return chosen;
    using Repository = KSyntaxHighlighting::Repository;
    return instance().defaultTheme(dyad::editor::Theme::instance().isDark() ? Repository::DarkTheme : Repository::LightTheme);
}

QStringList SyntaxRepository::languages()
{
    QStringList names;
    for (const KSyntaxHighlighting::Definition &definition : instance().definitions())
        if (!definition.isHidden())
            names << definition.name();
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace dyad::editor
