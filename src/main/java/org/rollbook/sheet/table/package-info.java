/// What every file of rows becomes, whatever its format, and the limits that reading one keeps to.
///
/// May use: the model. Never: any other room.
package org.rollbook.sheet.table;
