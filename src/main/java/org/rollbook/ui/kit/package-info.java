/// What the screens share: threads, notices, the look, small controls.
///
/// May use: model, text, files, JavaFX, ControlsFX, AtlantaFX, Ikonli. Never: service, store, a screen.
///
/// A screen in twenty lines, in a package of its own; its view is made when it is first shown:
///
/// ```java
/// public final class OrganisationsScreen extends Screen {
///     public OrganisationsScreen(Messages messages, OrganisationsViewModel model) {
///         super(ScreenId.ORGANISATIONS, Feather.BRIEFCASE, Scope.OPEN_CLASS);
///         shows(Concern.ORGANISATIONS, Concern.HOSTS);
///         view(() -> new OrganisationsView(messages, model).node(), model::load);
///         commands(List.of(Command.of("organisations.new", Place.SCREEN, model::startNew).keys("Shortcut+N")));
///     }
/// }
/// // the view:  new ScreenFrame(messages, "organisations.title").tools(search, add).body(table).side(form)
/// // the model: background.read(() -> directory.all(classId), rows::setAll);
/// //            background.write(() -> directory.add(draft), added -> clear(), refusal -> note.set(FieldNote.of(refusal)));
/// ```
///
/// The shell calls `load` when a screen comes to the front, when another class is opened, and, while it is in front, after every
/// change to what it `shows`: screens listen to none of these themselves.
package org.rollbook.ui.kit;
