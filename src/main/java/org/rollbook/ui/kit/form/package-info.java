/// What is typed: fields, forms of fields, what stands in a form that is not saved, and what an input method composes.
///
/// May use: ui.kit, model, text, JavaFX. Never: a screen, a service, a store.
package org.rollbook.ui.kit.form;
