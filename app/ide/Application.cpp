// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/Application.h"
#include "app/ide/AppPaths.h"
#include "app/ide/AppSettings.h"
#include "app/ide/EventLine.h"
#include "app/ide/MainWindow.h"
#include "app/ide/ScriptRunner.h"
#include "app/ide/Workbench.h"
#include "app/ide/reach/Askpass.h"
#include "app/ide/reach/CrashGuard.h"
#include "app/ide/reach/EndSignals.h"
#include "app/ide/reach/ReachFlow.h"
#include "app/ide/reach/SingleInstance.h"
#include "app/ide/settings/TomlFile.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include "panels/git/GitProgram.h"
#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>
#include <algorithm>
#include <cstdio>

namespace dyad::app {

namespace {
constexpr int SettleTime = 700;     // ms for the first highlighting and the tree; a picture before that would show less than a person sees

/// The arguments as they were given: QApplication takes "--name" for itself (a window class of X11), and it is the name of a person here.
QStringList withName(QStringList arguments, const QStringList &given)
{
    static const QString option = QStringLiteral("--name");
    for (qsizetype i = 1; i < given.size(); ++i) {
        if (given.at(i).startsWith(option + QLatin1Char('=')) && !arguments.contains(given.at(i)))
            arguments.insert(1, given.at(i));
        if (given.at(i) == option && i + 1 < given.size() && !arguments.contains(option)) {
            arguments.insert(1, given.at(i + 1));
            arguments.insert(1, option);
        }
    }
    return arguments;
}

void installTranslations(QObject *owner)
{
    const QString chosen = AppSettings().language();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    if (locale.language() != QLocale().language())
        QLocale::setDefault(locale); // dates and numbers go with the words; where they do already, the country's stay
    const auto install = [&](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(owner);
        if (translator->load(language, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    };
    // The one installed last is asked first. English has its plurals there.
    install(QLocale(QLocale::English), QStringLiteral("dyad"), QStringLiteral(":/i18n"));
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("dyad"), QStringLiteral(":/i18n"));
}

/// Qt ends a program that finds no display with abort() and a list of its plugins, which tells a person nothing.
bool hasDisplay(const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") || qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || arguments.contains(QStringLiteral("-platform"));
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

/// Qt takes the size of everything before there is an application.
void applyZoom()
{
    const auto file = TomlFile::read(AppPaths::config() + QStringLiteral("/settings.toml"));
    const int percent = file ? file->value({QStringLiteral("look"), QStringLiteral("zoom")}).toInt() : 0;
    if (percent >= 50 && percent <= 300 && percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

int printProblem(const QString &message)
{
    std::fprintf(stderr, "dyad: %s\n", qPrintable(message));
    return 2;
}
} // namespace

Application::Application(const LaunchOptions &options)
    : m_options(options)
{
    editor::Theme::instance().install();
    QApplication::setWindowIcon(editor::Icons::application());
    if (!options.script.isEmpty())
        EventLine::enable();
    m_workbench = std::make_unique<Workbench>(options);
}

Application::~Application() = default;

int Application::run()
{
    connect(new EndSignals(this), &EndSignals::received, this, [this] {
        m_workbench->endNow();
        QApplication::exit(0);
    });
    m_workbench->start();
    if (!m_options.script.isEmpty())
        startScript();
    if (!m_options.screenshot.isEmpty())
        QTimer::singleShot(SettleTime, this, &Application::takeScreenshot);
    if (SingleInstance::isOnlyOpening(m_options))
        meetPerson();
    return QApplication::exec();
}

void Application::meetPerson()
{
    auto *reach = m_workbench->findChild<ReachFlow *>();
    reach->greet(m_options.targets.isEmpty() && m_options.join.isEmpty());
    auto *single = new SingleInstance(this);
    single->listen();       // where that is not to be had, each start has a window of its own
    connect(single, &SingleInstance::openRequested, reach, &ReachFlow::open);
}

void Application::startScript()
{
    auto *script = new ScriptRunner(m_workbench.get(), this);
    QString problem;
    if (!script->load(m_options.script, &problem)) {
        const int code = printProblem(problem);
        QMetaObject::invokeMethod(this, [code] { QApplication::exit(code); }, Qt::QueuedConnection);
        return;
    }
    connect(script, &ScriptRunner::finished, this, [this](int code) {
        if (code < 0)
            return;
        if (code == 0)
            m_workbench->window()->close();
        QApplication::exit(code);
    });
    script->start();
}

void Application::takeScreenshot()
{
    QApplication::setActiveWindow(m_workbench->window());   // as a person sees it, also where there is no window manager
    if (!m_workbench->writeScreenshot(m_options.screenshot)) {
        QApplication::exit(printProblem(tr("%1 could not be written.").arg(m_options.screenshot)));
        return;
    }
    EventLine::print({{QStringLiteral("event"), QStringLiteral("screenshot")}, {QStringLiteral("file"), m_options.screenshot}});
    if (!m_options.stay)
        QApplication::exit(0);
}

/// --help and --version need no display.
std::optional<int> Application::answer(int argc, char **argv, const QStringList &given)
{
    static const QStringList questions{QStringLiteral("-h"), QStringLiteral("--help"), QStringLiteral("-v"), QStringLiteral("--version")};
    if (std::none_of(given.begin(), given.end(), [](const QString &one) { return questions.contains(one); }))
        return std::nullopt;
    QCoreApplication application(argc, argv);
    installTranslations(&application);
    const auto options = LaunchOptions::parse(given, QDir::currentPath());
    if (!options)
        return printProblem(QString::fromStdString(options.error().message));
    if (!options->answer)
        return std::nullopt;
    std::fputs(qPrintable(*options->answer), stdout);
    return 0;
}

int Application::main(int argc, char **argv)
{
    QStringList given;
    for (int i = 0; i < argc; ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    if (Askpass::isWanted(argc))
        return Askpass::main(argc, argv);
    if (const auto code = answer(argc, argv, given))
        return *code;
    if (!hasDisplay(given))
        return printProblem(QStringLiteral("there is no display: DISPLAY and WAYLAND_DISPLAY are not set. Start dyad in a desktop session, or under xvfb-run."));
    applyZoom();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dyad"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DYAD_VERSION));
    installTranslations(&application);
    const auto options = LaunchOptions::parse(withName(QCoreApplication::arguments(), given), QDir::currentPath());
    if (!options)
        return printProblem(QString::fromStdString(options.error().message));
    if (SingleInstance::handOver(*options))
        return 0;
    CrashGuard::install(ReachFlow::reports());
    panels::GitProgram::setAskpass(QCoreApplication::applicationFilePath());
    return Application(*options).run();
}

} // namespace dyad::app
