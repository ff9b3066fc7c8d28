"""Sealed columns: text on the model, ciphertext in the table."""

from typing import TYPE_CHECKING, Any, overload

from django.db import models

from rapport.database import vault

if TYPE_CHECKING:
    Binary = models.BinaryField[bytes | None, bytes | None]
else:
    Binary = models.BinaryField


class SealedField(Binary):
    """Ciphertext under a data key. Read and write its text through `SealedText`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class SealedText:
    """A descriptor: the text of the column `<name>_sealed`, under the key that the row's `key_path` leads to.

    The key's row is reached with `select_related`; a row without one has been erased and reads as ''.
    """

    def __init__(self, column: str, *, key_path: str = "key") -> None:
        self.column = column
        self.path = key_path.split(".")

    @overload
    def __get__(self, row: None, owner: type) -> "SealedText": ...
    @overload
    def __get__(self, row: models.Model, owner: type) -> str: ...
    def __get__(self, row: models.Model | None, owner: type) -> "SealedText | str":
        if row is None:
            return self
        sealed = getattr(row, self.column)
        key = self._key(row)
        return "" if sealed is None or key is None else vault.unseal(key, sealed).decode()

    def __set__(self, row: models.Model, text: str) -> None:
        key = self._key(row)
        if key is None:
            raise vault.Unreadable(
                "This client was erased: nothing can be written under their key."
            )
        setattr(row, self.column, vault.seal(key, text.encode("utf-8", "replace")))

    def _key(self, row: models.Model) -> bytes | None:
        target: Any = row
        for step in self.path:
            target = getattr(target, step) if target is not None else None
        return target.opened if target is not None else None
