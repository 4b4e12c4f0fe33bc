package org.rollbook;

import java.time.Clock;
import java.util.List;
import org.rollbook.service.Services;
import org.rollbook.text.Messages;
import org.rollbook.ui.arrival.ArrivalScreen;
import org.rollbook.ui.arrival.ArrivalViewModel;
import org.rollbook.ui.attendance.AttendanceScreen;
import org.rollbook.ui.attendance.marking.AttendanceViewModel;
import org.rollbook.ui.checks.ChecksScreen;
import org.rollbook.ui.checks.ChecksViewModel;
import org.rollbook.ui.checks.MergeViewModel;
import org.rollbook.ui.classes.ClassMoves;
import org.rollbook.ui.classes.ClassesScreen;
import org.rollbook.ui.documents.DocumentsScreen;
import org.rollbook.ui.history.HistoryScreen;
import org.rollbook.ui.kit.Background;
import org.rollbook.ui.kit.Dialogs;
import org.rollbook.ui.kit.Notices;
import org.rollbook.ui.kit.OpenClass;
import org.rollbook.ui.kit.Screen;
import org.rollbook.ui.kit.form.FormDrafts;
import org.rollbook.ui.kit.navigation.Journey;
import org.rollbook.ui.kit.navigation.ScreenId;
import org.rollbook.ui.kit.navigation.ScreenState;
import org.rollbook.ui.kit.preferences.Preferences;
import org.rollbook.ui.lists.ListsScreen;
import org.rollbook.ui.organisations.OrganisationsScreen;
import org.rollbook.ui.overview.OverviewScreen;
import org.rollbook.ui.participants.ParticipantsScreen;
import org.rollbook.ui.participants.ParticipantsViewModel;
import org.rollbook.ui.programme.ProgrammeScreen;
import org.rollbook.ui.programme.ProgrammeViewModel;
import org.rollbook.ui.reports.ReportsScreen;

/// The screens of one shell, in the order of the navigation.
///
/// @param halfFilled forms while they are filled in, which outlive the program
/// @param place      where the person is in each screen, which outlives it too
/// @param lists      the import desk, which also takes lists from elsewhere in the window
record Screens(Messages messages, Notices notices, Dialogs dialogs, Background background, Preferences preferences,
        OpenClass openClass, Services services, Clock clock, FormDrafts halfFilled, ScreenState place, Journey journey,
        ListsScreen lists) {

    List<Screen> all() {
        return List.of(
                new ClassesScreen(messages, notices,
                        new ClassMoves(messages, notices, dialogs, background, services.classes(), services.closing(),
                                services.history()),
                        background, services.classes(), services.sample(), this::open, clock,
                        place, halfFilled),
                new OverviewScreen(messages, background, openClass, services.overview(), services.classes(), journey),
                new ParticipantsScreen(messages,
                        new ParticipantsViewModel(services.registration(), services.history(), background, openClass,
                                halfFilled, messages.language(), place),
                        notices, dialogs, preferences, journey),
                new OrganisationsScreen(messages, notices, background, openClass, services.directory(), journey, place,
                        halfFilled),
                new ProgrammeScreen(messages,
                        new ProgrammeViewModel(services.programme(), services.programmeImport(), services.classes(),
                                openClass,
                                background, place, halfFilled),
                        dialogs, notices),
                new AttendanceScreen(messages,
                        new AttendanceViewModel(services.rollCall(), services.leaveBook(), openClass, background,
                                place)),
                new DocumentsScreen(messages, notices, dialogs, background, openClass, services.documents(),
                        services.programme(), place,
                        preferences),
                new ReportsScreen(messages, background, openClass, services.report(), place),
                new ArrivalScreen(messages,
                        new ArrivalViewModel(services.arrivalDesk(), services.deskWatch(), services.ledger(),
                                services.registration(),
                                background, openClass, place, halfFilled),
                        notices, dialogs, preferences, openClass, clock, journey),
                lists,
                new ChecksScreen(messages,
                        new ChecksViewModel(services.quality(), new MergeViewModel(services.merging(),
                                services.organisationMerging(), services.registration(), services.directory(),
                                services.history(),
                                background, openClass), background, openClass, journey),
                        notices),
                new HistoryScreen(messages, notices, background, openClass, services.history(), journey, place));
    }

    private void open(OpenClass.Entry entry) {
        openClass.open(entry);
        journey.to(ScreenId.OVERVIEW);
    }
}
