using Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [name…]
// Exit code 0: every budget of design §9 that was measured holds; 1: one is missed; 2: no such benchmark.
var all = new Dictionary<string, Func<Report, Task>>
{
    ["first-answer"] = FirstAnswer.RunAsync,
    ["srp"] = Srp.RunAsync,
    ["sign-in"] = SignIn.RunAsync,
    ["bearer"] = Bearer.RunAsync,
    ["cookie"] = Cookie.RunAsync,
    ["refresh"] = Refresh.RunAsync,
    ["pages"] = Pages.RunAsync,
};

var names = args.Length > 0 ? args : [.. all.Keys];
if (names.FirstOrDefault(name => !all.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. There are: {string.Join(", ", all.Keys)}.");
    return 2;
}

var report = new Report(Console.Out);
foreach (var name in names)
{
    report.Title(name);
    await all[name](report);
}
return report.EveryBudgetHolds ? 0 : 1;
