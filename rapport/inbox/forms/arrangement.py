"""How a person wants the desk's views."""

from collections.abc import Sequence

from django import forms


class DeskForm(forms.Form):
    """`order`: every view's key from first to last; `shown`: those to be seen; `up`, `down`: one to move."""

    order = forms.MultipleChoiceField()
    shown = forms.MultipleChoiceField(required=False)
    up = forms.ChoiceField(required=False)
    down = forms.ChoiceField(required=False)

    def __init__(self, data: object, *, keys: Sequence[str]) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # a QueryDict
        for field in self.fields.values():
            field.choices = [(key, key) for key in keys]  # type: ignore[attr-defined]  # all are choices

    def new_order(self) -> list[str]:
        """The keys after the move that was asked for."""
        data = self.cleaned_data
        order: list[str] = list(dict.fromkeys(data["order"]))
        moved, step = (data["up"], -1) if data["up"] else (data["down"], 1)
        if moved in order:
            place = order.index(moved)
            order.insert(max(place + step, 0), order.pop(place))
        return order
