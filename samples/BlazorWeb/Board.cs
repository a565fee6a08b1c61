using System.Collections.Immutable;

namespace BlazorWeb;

/// <summary>What people have written, for all to see at once.</summary>
internal sealed class Board
{
    private ImmutableList<Note> _notes = [];

    public event Action? Changed;

    public IReadOnlyList<Note> Notes => _notes;

    public void Add(Note note)
    {
        ImmutableInterlocked.Update(ref _notes, notes => notes.Add(note));
        Changed?.Invoke();
    }

    public void Clear()
    {
        ImmutableInterlocked.Update(ref _notes, notes => notes.Clear());
        Changed?.Invoke();
    }
}

internal sealed record Note(string Author, string Text);
