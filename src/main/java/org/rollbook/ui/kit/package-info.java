/// What the screens share: threads, words, notices, the look, small controls.
///
/// May use: model, text, JavaFX, ControlsFX, AtlantaFX, Ikonli. Never: service, store, a screen.
///
/// A screen in twenty lines, in a package of its own; its view model and view are made by its constructor's caller:
///
/// ```java
/// public final class OrganisationsScreen extends Screen {
///     public OrganisationsScreen(Messages messages, OrganisationsViewModel model) {
///         super(ScreenId.ORGANISATIONS, Feather.BRIEFCASE, Scope.OPEN_CLASS);
///         view(() -> new OrganisationsView(messages, model).node(), model::load);
///         commands(List.of(Command.of("organisations.new", Place.SCREEN, model::startNew).keys("Shortcut+N")));
///     }
/// }
/// // the view:  new Page(messages, "organisations.title").tools(search, add).body(table).side(form)
/// // the model: background.read(() -> directory.all(classId), rows::setAll);
/// //            background.write(() -> directory.add(draft), added -> clear(), refusal -> note.set(FieldNote.danger("refusal." + refusal.key())));
/// ```
///
/// The shell calls `load` when a screen comes to the front, after every write and when another class is opened:
/// screens listen to none of these themselves.
package org.rollbook.ui.kit;
